package dev.nightkeep.catalog;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a backup was not found, and what there is instead. */
final class NotFound {
    /** How many others are named. */
    static final int NAMED = 3;

    private final BackupCatalog catalog;
    private final ManifestReader manifests;
    private final BackupStore store;

    NotFound(BackupCatalog catalog, ManifestReader manifests, BackupStore store) {
        this.catalog = catalog;
        this.manifests = manifests;
        this.store = store;
    }

    static BackupNotFoundException unintelligible(String reference) {
        return new BackupNotFoundException(
                "'%s' is neither `latest` nor the id of a backup nor the beginning of one".formatted(reference),
                "Take an id from `nightkeep list`, or at least its first 8 characters");
    }

    static BackupNotFoundException ambiguous(String reference, List<CatalogEntry> found) {
        return new BackupNotFoundException(
                "'%s' may be any of %s".formatted(reference, named(found.stream())),
                "Give more characters of the id, or the job");
    }

    BackupNotFoundException nothing(Reference wanted, Optional<JobName> job) {
        return switch (wanted) {
            case Reference.Latest latest -> none("There is no backup", job, Optional.empty());
            case Reference.Beginning beginning ->
                none(
                        "There is no backup whose id begins with " + beginning.text(),
                        job,
                        Optional.of(beginning.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
            case Reference.Whole whole ->
                catalog.layouts(whole.id(), job).stream()
                        .flatMap(layout -> remains(layout).stream())
                        .findFirst()
                        .orElseGet(() -> none("There is no backup " + whole.id(), job, behind(whole.id())));
        };
    }

    private static Optional<Instant> behind(BackupId id) {
        return Optional.of(id.started().plusSeconds(1));
    }

    /** What is known of a folder that does not count as a backup. */
    private Optional<BackupNotFoundException> remains(BackupLayout layout) {
        if (manifests.isBuried(layout)) {
            return Optional.of(new BackupNotFoundException(
                    "Backup %s of job %s is being deleted".formatted(layout.id(), layout.job()),
                    "Choose another one; `nightkeep delete` with the same id finishes it"));
        }
        boolean isEmpty = store.list(Listing.objects(layout.folder() + "/").limitedTo(1))
                .objects()
                .isEmpty();
        return isEmpty
                ? Optional.empty()
                : Optional.of(new BackupNotFoundException(
                        "Backup %s of job %s has no manifest: its run is under way, or never finished"
                                .formatted(layout.id(), layout.job()),
                        "Wait for it, or run the backup again"));
    }

    private BackupNotFoundException none(String what, Optional<JobName> job, Optional<Instant> before) {
        String where = job.map(name -> " of job " + name).orElse("") + " in " + store.location();
        return new BackupNotFoundException(what + where, remedy(job, before));
    }

    private String remedy(Optional<JobName> job, Optional<Instant> before) {
        CatalogQuery ofJob = CatalogQuery.everything().ofJob(job);
        String near = named(Stream.concat(
                catalog.newestFirst(ofJob.between(Optional.empty(), before)), catalog.newestFirst(ofJob)));
        if (!near.isEmpty()) {
            return "Choose another one, such as " + near;
        }
        String jobs = catalog.jobs().stream().map(JobName::value).collect(Collectors.joining(", "));
        return jobs.isEmpty() ? "Run `nightkeep backup` first" : "Choose another job; there are " + jobs;
    }

    private static String named(Stream<CatalogEntry> entries) {
        return entries.map(entry -> entry.layout().job() + "/" + entry.layout().id())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
