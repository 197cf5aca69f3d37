package dev.nightkeep.catalog;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backups of a store. Stays fast however many there are: the latest ones are found by a handful of listings, and
 * nothing is read before it is asked for. Thread-safe; the streams it gives are for one thread.
 */
public final class BackupCatalog {
    /** The reference to the newest backup. */
    public static final String LATEST = "latest";

    private final BackupFolders folders;
    private final ManifestReader manifests;
    private final NotFound notFound;

    public BackupCatalog(BackupStore store) {
        this.folders = new BackupFolders(store);
        this.manifests = new ManifestReader(store);
        this.notFound = new NotFound(this, manifests, store);
    }

    /** The jobs that have folders for days, in order of their names. */
    public List<JobName> jobs() {
        return folders.jobs().stream()
                .filter(job -> !folders.days(job).isEmpty())
                .toList();
    }

    /**
     * What counts as a backup, the latest first. Folders without a manifest and those that are being deleted are passed
     * over; a manifest that cannot be read is an entry that says so.
     */
    public Stream<CatalogEntry> newestFirst(CatalogQuery query) {
        return folders(query).flatMap(layout -> manifests.entry(layout).stream());
    }

    /** Every folder that can be a backup, the latest first. */
    Stream<BackupLayout> folders(CatalogQuery query) {
        List<JobCursor> cursors = jobs(query.job()).stream()
                .map(job -> new JobCursor(folders, job, days(job, query)))
                .toList();
        return Streams.of(new NewestFirst(cursors)).filter(layout -> query.allows(layout.id()));
    }

    private List<JobName> jobs(Optional<JobName> job) {
        return job.map(List::of).orElseGet(folders::jobs);
    }

    private List<LocalDate> days(JobName job, CatalogQuery query) {
        return folders.days(job).stream().filter(query::allows).toList();
    }

    /**
     * Finds a backup by what a person calls it: {@value #LATEST} (the newest full or incremental one), its id, or the
     * beginning of its id, from 8 characters on.
     *
     * @param job the job that is meant, where one is
     * @throws BackupNotFoundException when there is none, or more than one
     * @throws dev.nightkeep.error.CorruptBackupException when its manifest is damaged
     * @throws dev.nightkeep.error.UnsupportedFormatException when its manifest is of a newer version
     */
    public CatalogEntry.Committed find(String reference, Optional<JobName> job) {
        Reference wanted = Reference.parse(reference).orElseThrow(() -> NotFound.unintelligible(reference));
        List<CatalogEntry> found =
                candidates(wanted, job).limit(NotFound.NAMED + 1L).toList();
        if (found.isEmpty()) {
            throw notFound.nothing(wanted, job);
        }
        if (found.size() > 1) {
            throw NotFound.ambiguous(reference, found);
        }
        return switch (found.getFirst()) {
            case CatalogEntry.Committed committed -> committed;
            case CatalogEntry.Unreadable unreadable -> throw unreadable.failure();
        };
    }

    private Stream<CatalogEntry> candidates(Reference wanted, Optional<JobName> job) {
        return switch (wanted) {
            case Reference.Latest latest ->
                newestFirst(CatalogQuery.everything()
                                .ofJob(job)
                                .ofTypes(EnumSet.of(BackupType.FULL, BackupType.INCREMENTAL)))
                        .limit(1);
            case Reference.Whole whole ->
                jobs(job).stream()
                        .map(name -> new BackupLayout(name, whole.id()))
                        .flatMap(layout -> manifests.entry(layout).stream());
            case Reference.Beginning beginning ->
                jobs(job).stream()
                        .flatMap(name -> folders.ofDay(name, beginning.day(), beginning.text()))
                        .flatMap(layout -> manifests.entry(layout).stream());
        };
    }

    /** The folders of that id in any job. */
    List<BackupLayout> layouts(BackupId id, Optional<JobName> job) {
        return jobs(job).stream().map(name -> new BackupLayout(name, id)).toList();
    }
}
