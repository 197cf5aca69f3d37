package dev.nightkeep.catalog;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.UnfinishedWrite;

/** Something in a store that costs room and is of no use. */
public sealed interface Orphan {
    /** How many objects it is made of. */
    long objects();

    /** How many bytes they have; 0 where the store does not tell. */
    long bytes();

    /** What a run wrote that never committed and does not live any more. */
    record UnfinishedBackup(BackupLayout layout, long objects, long bytes) implements Orphan {}

    /** What is left of a backup whose deletion was interrupted, the manifest not counted. */
    record HalfDeletedBackup(BackupLayout layout, long objects, long bytes) implements Orphan {}

    /** An object that was begun and never completed. */
    record AbandonedWrite(UnfinishedWrite write) implements Orphan {
        @Override
        public long objects() {
            return 0;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
