package dev.nightkeep.restore;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;

/**
 * A backup of ours in {@code format: dump}. The part index is held against the manifest before anything else is read; each
 * part is held against the index before it is shown, and each object's own hash when it ends.
 */
public final class DumpContents implements BackupContents {
    /** Objects that are read at once: one stream of an object store carries less than a network does. */
    private static final int MAX_LANES = 4;

    private final StoredBackup backup;
    private final DumpChoice choice;

    /** All of it. */
    public DumpContents(BackupStore store, Manifest manifest, KeyRing keys) {
        this(store, manifest, keys, DumpChoice.EVERYTHING);
    }

    /** What is wanted of it, and of its host files none where anything is not. */
    public DumpContents(BackupStore store, Manifest manifest, KeyRing keys, DumpChoice choice) {
        this.backup = new StoredBackup(store, manifest, keys);
        this.choice = choice;
    }

    @Override
    public String name() {
        return backup.manifest().id().value();
    }

    @Override
    public boolean proven() {
        return true;
    }

    /** Shows collections in the order of the index, several at once with several threads, and views behind them. */
    @Override
    public void visit(ContentsVisitor visitor, int threads, Cancellation cancellation) {
        int objects = Math.min(threads, MAX_LANES);
        try (DecoderPool decoders = new DecoderPool(backup.manifest().compression());
                Workers workers = new Workers("nightkeep-part-", threads);
                Workers readers = workers.with("nightkeep-object-", objects);
                Pipeline<Object> lanes = Pipeline.ofActions(readers, objects - 1)) {
            PartDelivery delivery = new PartDelivery(decoders, workers, threads, cancellation);
            StoredCollections collections = new StoredCollections(backup, visitor, delivery, choice);
            new DumpVisit(backup, collections, new StoredFiles(backup, visitor), choice, lanes, cancellation).run();
        }
    }
}
