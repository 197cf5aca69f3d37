package dev.nightkeep.backup;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Partition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Exports one collection into its two objects: the ranges are read at once, the last reader to finish closes the object.
 * A collection that may not be read, or that goes away meanwhile, is missing as a whole and is named; anything else
 * ends the run.
 */
final class CollectionExport {
    private final ExportRun run;
    private final CollectionDescription collection;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<@Nullable NightkeepException> lost = new AtomicReference<>();

    CollectionExport(ExportRun run, CollectionDescription collection) {
        this.run = run;
        this.collection = collection;
    }

    /** Begins the collection and reads its first range; adds the others to the readers. */
    void start(ReaderPool readers) throws InterruptedException {
        run.cancellation().check();
        try {
            List<BsonDocument> indexes = run.view().indexes(collection);
            if (collection.hasDocuments()) {
                readRanges(readers, indexes);
            } else {
                finish(indexes, Optional.empty());
            }
        } catch (SourceAccessDeniedException | SourceChangedException e) {
            giveUp(e);
        }
    }

    private void readRanges(ReaderPool readers, List<BsonDocument> indexes) throws InterruptedException {
        List<Partition> ranges =
                run.view().split(collection, run.plan().request().threads());
        ObjectAssembly object = run.begin(documentsKey());
        open.set(ranges.size());
        for (Partition range : ranges.subList(1, ranges.size())) {
            readers.addFirst(() -> read(range, object, indexes));
        }
        read(ranges.getFirst(), object, indexes);
    }

    private void read(Partition range, ObjectAssembly object, List<BsonDocument> indexes) throws InterruptedException {
        if (lost.get() == null) {
            readInto(range, object);
        }
        if (open.decrementAndGet() == 0) {
            closeObject(object, indexes);
        }
    }

    private void readInto(Partition range, ObjectAssembly object) {
        String namespace = collection.namespace().toString();
        try (BlockFiller filler = new BlockFiller(
                run.pipeline(),
                run.cancellation(),
                block -> run.pipeline().submit(block, namespace, PartShape.BSON, object))) {
            run.view().read(range, filler);
            filler.flush();
        } catch (SourceAccessDeniedException | SourceChangedException e) {
            lost.compareAndSet(null, e);
        }
    }

    private void closeObject(ObjectAssembly object, List<BsonDocument> indexes) throws InterruptedException {
        try (object) {
            NightkeepException reason = lost.get();
            if (reason != null) {
                giveUp(reason);
                return;
            }
            object.requireOnePart(run.pipeline(), collection.namespace().toString());
            finish(
                    indexes,
                    Optional.of(ObjectDescription.of(documentsKey(), ObjectKind.DOCUMENTS, collection.namespace())
                            .as(object.complete())));
        }
    }

    private void finish(List<BsonDocument> indexes, Optional<IndexedObject> documents) throws InterruptedException {
        byte[] metadata = new MetadataDocument(collection, indexes).toJson();
        IndexedObject definition = new SmallObjectExport(run)
                .write(ObjectDescription.of(metadataKey(), ObjectKind.METADATA, collection.namespace()), metadata);
        run.tally().add(Stream.concat(Stream.of(definition), documents.stream()).toArray(IndexedObject[]::new));
        run.progress()
                .on(new ProgressEvent.CollectionFinished(collection.namespace().toString()));
    }

    private void giveUp(NightkeepException reason) {
        run.missing().add(collection.namespace(), reason);
        run.progress()
                .on(new ProgressEvent.Noticed(
                        "%s is missing: %s".formatted(collection.namespace(), reason.userMessage())));
    }

    private String documentsKey() {
        return BackupLayout.documents(
                collection.dataNamespace(), compression(), run.keys().suffix());
    }

    private String metadataKey() {
        return BackupLayout.metadata(
                collection.namespace(), compression(), run.keys().suffix());
    }

    private Compression compression() {
        return run.plan().request().compression();
    }
}
