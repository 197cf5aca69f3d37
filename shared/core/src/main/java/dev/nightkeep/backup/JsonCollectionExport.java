package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonFraming;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Partition;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes one collection into the one document. A collection that may not be read is missing as long as nothing of it was
 * written; after that nothing can be taken back, and the run ends. Its ranges may be read by several threads.
 */
final class JsonCollectionExport {
    private final ExportRun run;
    private final JsonText text;
    private final CollectionDescription collection;
    private final boolean firstCollection;
    private final MessageDigest sha256 = Digest.sha256();
    private @Nullable NightkeepException lost;
    private List<BsonDocument> indexes = List.of();
    private boolean begun;
    private long documents;
    private long rawBytes;

    JsonCollectionExport(ExportRun run, JsonText text, CollectionDescription collection, boolean firstCollection) {
        this.run = run;
        this.text = text;
        this.collection = collection;
        this.firstCollection = firstCollection;
    }

    /** Returns whether the collection is in the document; it is named as missing otherwise. */
    boolean export() {
        run.cancellation().check();
        try {
            indexes = run.view().indexes(collection);
            if (collection.hasDocuments()) {
                readRanges(run.view().split(collection, run.plan().request().threads()));
            }
        } catch (SourceAccessDeniedException | SourceChangedException e) {
            lost = e;
        }
        return finish();
    }

    private void readRanges(List<Partition> ranges) {
        ReaderPool readers = new ReaderPool(run.failure());
        ranges.forEach(range -> readers.addLast(() -> read(range)));
        readers.workOff(Math.min(ranges.size(), run.plan().request().threads()));
    }

    private void read(Partition range) {
        try (BlockFiller filler = new BlockFiller(run.pipeline(), run.cancellation(), this::add)) {
            run.view().read(range, filler);
            filler.flush();
        } catch (SourceAccessDeniedException | SourceChangedException e) {
            lose(e);
        }
    }

    private synchronized void lose(NightkeepException reason) {
        if (begun) {
            throw reason;
        }
        lost = reason;
    }

    private synchronized void add(Block block) {
        if (lost != null) {
            throw lost;
        }
        begin();
        sha256.update(block.bytes(), 0, block.length());
        boolean first = documents == 0;
        documents += block.documents();
        rawBytes += block.length();
        text.add(block, collection.namespace().toString(), first);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            text.add(JsonFraming.beginCollection(new MetadataDocument(collection, indexes), firstCollection));
        }
    }

    private synchronized boolean finish() {
        if (lost != null) {
            run.missing().add(collection.namespace(), lost);
            return false;
        }
        begin();
        text.add(JsonFraming.endCollection());
        run.progress()
                .on(new ProgressEvent.CollectionFinished(collection.namespace().toString()));
        return true;
    }

    /** What the document states about it at its end; a view has none. */
    Optional<JsonChecksum> checksum() {
        return collection.hasDocuments()
                ? Optional.of(new JsonChecksum(documents, rawBytes, Digest.of(sha256)))
                : Optional.empty();
    }
}
