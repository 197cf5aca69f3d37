package dev.nightkeep.retention;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks which backups the retention keeps, and changes nothing. Reads all manifests. Thread-safe. */
public final class PlanPruning {
    private final BackupStore store;
    private final Clock clock;
    private final DecideRetention decide;

    public PlanPruning(BackupStore store, Clock clock, RetentionTerms terms) {
        this.store = store;
        this.clock = clock;
        this.decide = new DecideRetention(terms);
    }

    /** Of one job where one is given, else of all, each by itself. */
    public PrunePlan plan(Optional<JobName> job) {
        List<JobName> jobs = job.map(List::of).orElseGet(() -> new BackupCatalog(store).jobs());
        List<RetentionDecision> decisions = new ArrayList<>();
        jobs.forEach(each -> decisions.addAll(decide.decide(candidates(each), needed(each), clock.now())));
        return new PrunePlan(decisions);
    }

    private List<Candidate> candidates(JobName job) {
        Set<BackupId> byHand = new AdHocMarks(store).of(job);
        return new BackupCatalog(store)
                .newestFirst(CatalogQuery.everything().ofJob(Optional.of(job)))
                .map(entry -> new Candidate(entry.layout(), kind(entry, byHand)))
                .toList();
    }

    private static Candidate.Kind kind(CatalogEntry entry, Set<BackupId> byHand) {
        return switch (entry) {
            case CatalogEntry.Unreadable unreadable -> Candidate.Kind.UNCLEAR;
            case CatalogEntry.Committed committed -> kind(committed.manifest(), byHand);
        };
    }

    private static Candidate.Kind kind(Manifest manifest, Set<BackupId> byHand) {
        if (manifest.id().type() != BackupType.FULL) {
            return manifest.id().type() == BackupType.ROLLBACK ? Candidate.Kind.ROLLBACK : Candidate.Kind.UNCLEAR;
        }
        boolean marked = byHand.contains(manifest.id())
                || manifest.rekeyedFrom().filter(byHand::contains).isPresent();
        return manifest.state() == BackupState.SUCCEEDED
                ? marked ? Candidate.Kind.AD_HOC : Candidate.Kind.GOOD
                : marked ? Candidate.Kind.AD_HOC_PARTIAL : Candidate.Kind.PARTIAL;
    }

    /** What a restore that was begun and not finished reads from, and what it replaced. */
    private Set<BackupId> needed(JobName job) {
        return new RestoreRecords(store)
                .of(job).stream()
                        .filter(RestoreRecord::isOpen)
                        .flatMap(open -> Stream.concat(
                                Stream.of(open.rollback()),
                                Stream.of(open.backup()).filter(BackupId::isId).map(BackupId::new)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
