package dev.nightkeep.health;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunRecord;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Looks whether all is well with every job of a store, and with one that has a schedule and no backup yet. Reads a few
 * manifests of each; all of them where there is a quota. Changes nothing but to note when it first looked at a job.
 */
public final class WatchHealth {
    /** The newest one, the seven that it is held against, and as many for the usual time between two. */
    private static final int LOOKED_AT = 8;

    private static final int PASSED_OVER = 64;

    private final BackupStore store;
    private final Clock clock;
    private final JobName scheduledJob;
    private final Optional<DailySchedule> schedule;
    private final OptionalLong quota;

    /** {@code quota} is in bytes; empty where nobody knows any. */
    public WatchHealth(
            BackupStore store,
            Clock clock,
            JobName scheduledJob,
            Optional<DailySchedule> schedule,
            OptionalLong quota) {
        this.store = store;
        this.clock = clock;
        this.scheduledJob = scheduledJob;
        this.schedule = schedule;
        this.quota = quota;
    }

    /** The content of the object that says since when a job is looked at. */
    record Watched(Instant since) {}

    /** Every problem that there is now. */
    public List<HealthProblem> problems() {
        Stream<JobName> jobs = Stream.concat(Stream.of(scheduledJob), new BackupCatalog(store).jobs().stream())
                .distinct();
        return Stream.concat(jobs.flatMap(job -> HealthRules.of(health(job)).stream()), storage().stream())
                .toList();
    }

    private Optional<HealthProblem> storage() {
        if (quota.isEmpty()) {
            return Optional.empty();
        }
        long used = manifests(CatalogQuery.everything())
                .mapToLong(manifest -> manifest.totals().storedBytes())
                .sum();
        return HealthRules.storage(health(scheduledJob), used, quota.getAsLong());
    }

    private JobHealth health(JobName job) {
        return new JobHealth(
                job,
                clock.now(),
                watchedSince(job),
                job.equals(scheduledJob) ? schedule : Optional.empty(),
                good(job),
                new RunJournal(store, clock, "health")
                        .newestFirst(job)
                        .findFirst()
                        .map(RunRecord::started),
                new RestoreRecords(store)
                        .of(job).stream()
                                .filter(RestoreRecord::isOpen)
                                .map(RestoreRecord::started)
                                .toList());
    }

    private List<GoodBackup> good(JobName job) {
        CatalogQuery query = CatalogQuery.everything()
                .ofJob(Optional.of(job))
                .ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL));
        return manifests(query)
                .limit(PASSED_OVER)
                .filter(manifest -> manifest.state() == BackupState.SUCCEEDED)
                .limit(LOOKED_AT)
                .map(each -> new GoodBackup(
                        each.started(), each.totals().documents(), each.totals().rawBytes()))
                .toList();
    }

    private Stream<Manifest> manifests(CatalogQuery query) {
        return new BackupCatalog(store).newestFirst(query).flatMap(entry -> switch (entry) {
            case CatalogEntry.Committed committed -> Stream.of(committed.manifest());
            case CatalogEntry.Unreadable unreadable -> Stream.empty();
        });
    }

    private Instant watchedSince(JobName job) {
        ObjectKey key = ObjectKey.of("control/%s/watched.json".formatted(job));
        return (store.find(key).isPresent() ? read(key) : begin(key)).since();
    }

    private Watched begin(ObjectKey key) {
        Watched watched = new Watched(clock.now());
        try {
            store.write(key, ControlJson.write(watched), Precondition.absent());
            return watched;
        } catch (PreconditionFailedException e) {
            return read(key); // another has noted it just now
        }
    }

    private Watched read(ObjectKey key) {
        return ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), Watched.class, key.value());
    }
}
