package dev.nightkeep.backup;

import dev.nightkeep.backup.ObjectAssembly.AssembledObject;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes pieces of a backup that many make: each a stored object of its own, which is joined with others later. Pieces
 * are never sealed, because sealed objects cannot be joined. Used by one thread at a time; compresses on several.
 */
public final class PieceExport implements AutoCloseable {
    private static final int SPARE_BLOCKS = 2;

    private final BackupStore store;
    private final FirstFailure failure = new FirstFailure();
    private final OpenObjects open = new OpenObjects();
    private final Cancellation cancellation;
    private final PartPipeline pipeline;

    /** {@code threads} is how many parts are compressed at once. */
    public PieceExport(
            BackupStore store,
            Compression compression,
            int level,
            int threads,
            Cancellation cancellation,
            ProgressListener progress) {
        this.store = store;
        this.cancellation = cancellation;
        this.pipeline = new PartPipeline(threads, 2 * threads + SPARE_BLOCKS, compression, level, failure, progress);
    }

    /**
     * What was written of a partition.
     *
     * @param object under the name of its place in the backup; empty where a range has no documents and need not be there
     * @param rest   what is left to be read
     */
    public record Written(Optional<IndexedObject> object, Optional<Partition> rest) {}

    /**
     * Reads a partition into an object, until all is read or it is enough.
     *
     * @param required whether there must be an object although there is no document
     */
    public Written documents(
            SourceView view, Partition partition, PiecePlace place, boolean required, BooleanSupplier enough) {
        Namespace namespace = partition.collection().namespace();
        try (ObjectAssembly object = begin(place)) {
            Optional<Partition> rest = read(view, partition, object, enough);
            if (required) {
                object.requireOnePart(pipeline, namespace.toString());
            }
            cancellation.check();
            AssembledObject assembled = object.begun() ? object.complete() : null;
            return new Written(
                    Optional.ofNullable(assembled)
                            .map(ObjectDescription.of(place.name(), ObjectKind.DOCUMENTS, namespace)::as),
                    rest);
        } catch (InterruptedException e) {
            throw FirstFailure.stopped(e);
        }
    }

    private Optional<Partition> read(
            SourceView view, Partition partition, ObjectAssembly object, BooleanSupplier enough) {
        String namespace = partition.collection().namespace().toString();
        try (BlockFiller filler = new BlockFiller(
                pipeline, cancellation, block -> pipeline.submit(block, namespace, PartShape.BSON, object))) {
            Optional<Partition> rest = view.read(partition, filler, enough);
            filler.flush();
            return rest;
        }
    }

    /** Writes content that is already in memory as an object of one part. */
    public IndexedObject small(PiecePlace place, ObjectKind kind, Optional<Namespace> namespace, byte[] content) {
        ObjectDescription description =
                new ObjectDescription(place.name(), kind, namespace.map(Namespace::toString), Optional.empty());
        try (ObjectAssembly object = begin(place)) {
            Block block = pipeline.takeBlock();
            block.append(content, 0, content.length);
            pipeline.submit(block, place.name(), PartShape.BSON, object);
            return description.as(object.complete());
        } catch (InterruptedException e) {
            throw FirstFailure.stopped(e);
        }
    }

    private ObjectAssembly begin(PiecePlace place) {
        return new ObjectAssembly(
                new SealContext(place.stored().value(), place.name()),
                store.begin(place.stored()),
                new NoEncryption(),
                failure,
                open);
    }

    @Override
    public void close() {
        open.close();
        pipeline.close();
    }

    /**
     * Where a piece is, and what it is a piece of.
     *
     * @param name   of the object in the backup, relative to its folder
     * @param stored under which it is written now
     */
    public record PiecePlace(String name, ObjectKey stored) {}
}
