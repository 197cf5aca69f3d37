package dev.nightkeep.local.torture;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunRecord;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The real store as it is, seen without any fault. */
final class Bucket {
    private static final String HOST = "torture";

    private final BackupStore store;
    private final Clock clock;

    Bucket(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    BackupStore store() {
        return store;
    }

    /** What counts as a backup of the job. */
    Map<BackupId, CatalogEntry> listed(JobName job) {
        return new BackupCatalog(store)
                .newestFirst(CatalogQuery.everything().ofJob(Optional.of(job)))
                .collect(Collectors.toMap(entry -> entry.layout().id(), entry -> entry));
    }

    Optional<LeaseRecord> lease(JobName job) {
        return new LeaseKeeper(store, clock, HOST).find(job);
    }

    List<RunRecord> runs(JobName job) {
        return new RunJournal(store, clock, HOST).newestFirst(job).toList();
    }

    /** Takes the job's lease away from whoever has it. */
    void unlock(JobName job) {
        new LeaseKeeper(store, clock, HOST).unlock(job);
    }

    /** Everything in the folder of a backup. */
    List<StoredObject> objects(BackupLayout layout) {
        return below(layout.folder() + "/");
    }

    private List<StoredObject> below(String prefix) {
        ObjectPage page = store.list(Listing.objects(prefix));
        List<StoredObject> all = new java.util.ArrayList<>(page.objects());
        while (page.next().isPresent()) {
            page = store.list(Listing.objects(prefix).startingAt(page.next().get()));
            all.addAll(page.objects());
        }
        return all;
    }

    /** Removes everything of the job, and nothing else. */
    void remove(JobName job) {
        for (String prefix : List.of(job + "/", "control/%s/".formatted(job), "control/restores/%s/".formatted(job))) {
            List<ObjectKey> keys = below(prefix).stream().map(StoredObject::key).toList();
            for (int from = 0; from < keys.size(); from += Listing.MAX_LIMIT) {
                store.delete(keys.subList(from, Math.min(keys.size(), from + Listing.MAX_LIMIT)));
            }
            store.unfinished(prefix).forEach(store::discard);
        }
    }
}
