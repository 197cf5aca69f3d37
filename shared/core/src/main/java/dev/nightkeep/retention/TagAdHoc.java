package dev.nightkeep.retention;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.Pipeline;
import dev.nightkeep.restore.Workers;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectTag;
import dev.nightkeep.store.StoredSizes;
import java.util.concurrent.Executors;

/**
 * Tags every object of a backup that somebody started by hand, so that the lifecycle of the bucket removes it where pruning
 * does not get to it. Can be done again.
 */
public final class TagAdHoc {
    private final BackupStore store;
    private final int threads;

    /** {@code threads} is how many objects are tagged at once. */
    public TagAdHoc(BackupStore store, int threads) {
        this.store = store;
        this.threads = threads;
    }

    /** Does nothing to a backup that is not marked as one started by hand. */
    public void tag(BackupLayout backup, Cancellation cancellation) {
        if (new AdHocMarks(store).isMarked(backup)) {
            tagAll(backup, cancellation);
        }
    }

    private void tagAll(BackupLayout backup, Cancellation cancellation) {
        try (Workers workers = new Workers("nightkeep-tag-", threads);
                Pipeline<Object> running = Pipeline.ofActions(workers, threads)) {
            for (String name : StoredSizes.below(store, backup.folder()).keySet()) {
                cancellation.check();
                ObjectKey key = backup.key(name);
                running.submit(Executors.callable(() -> store.tag(key, ObjectTag.AD_HOC)));
            }
            running.finish();
        }
    }
}
