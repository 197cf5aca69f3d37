package dev.nightkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PruneBackupsTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final InMemoryStore memory = new InMemoryStore(clock);
    private final FailingStore store = new FailingStore(memory);
    private final RetentionTerms terms = new RetentionTerms(RetentionPolicy.parse("daily 2"), Duration.ofDays(7));
    private final PlanPruning plans = new PlanPruning(store, clock, terms);
    private final PruneBackups prune = new PruneBackups(
            store,
            clock,
            new Pruner(
                    new StoredAuditLog(memory, clock), "schedule", new AuditOrigin("schedule", "AWS Lambda", "run-1")));

    private BackupLayout commit(String job, int day) {
        return SampleBackups.commit(memory, SampleBackups.layout(job, "2026-11-%02dT03:30:00Z".formatted(day)));
    }

    private List<BackupLayout> commit(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> commit("nightly", day))
                .toList();
    }

    private List<BackupLayout> present() {
        return new BackupCatalog(memory)
                .newestFirst(CatalogQuery.everything())
                .map(entry -> entry.layout())
                .toList()
                .reversed();
    }

    private PruneReport pruned() {
        return prune.prune(plans.plan(Optional.empty()), () -> false);
    }

    @Test
    void prune_moreThanIsKept_removesTheOldestAndNotesIt() {
        List<BackupLayout> all = commit(10, 14);
        PruneReport report = pruned();
        assertThat(present()).isEqualTo(all.subList(3, 5));
        assertThat(report.removed()).extracting(each -> each.layout()).isEqualTo(all.subList(0, 3));
        assertThat(report.kept()).hasSize(2);
        assertThat(report.complete()).isTrue();
        assertThat(report.bytes()).isGreaterThan(90);
        assertThat(new AuditTrail(memory).newestFirst(Optional.empty(), 10))
                .extracting(each -> each.record().entry().outcome().text())
                .containsExactly("done", "started", "done", "started", "done", "started");
        assertThat(pruned().removed()).isEmpty();
    }

    @Test
    void plan_jobs_countEachByItself() {
        commit("a", 20);
        commit("b", 19);
        assertThat(plans.plan(Optional.empty()).removed()).isEmpty();
        assertThat(plans.plan(Optional.of(commit("b", 18).job())).decisions()).hasSize(2);
    }

    @Test
    void plan_changesNothing() {
        commit(10, 14);
        int before = memory.list(Listing.objects("")).objects().size();
        assertThat(plans.plan(Optional.empty()).removed()).hasSize(3);
        assertThat(memory.list(Listing.objects("")).objects()).hasSize(before);
    }

    @Test
    void prune_byHand_goesByAgeAndItsMarkWithIt() {
        AdHocMarks marks = new AdHocMarks(memory);
        List<BackupLayout> all = commit(12, 15);
        marks.mark(all.get(0).job(), all.get(0).id());
        marks.mark(all.get(3).job(), all.get(3).id());
        assertThat(pruned().removed()).extracting(each -> each.layout()).containsExactly(all.get(0));
        assertThat(marks.of(all.get(0).job())).containsExactly(all.get(3).id());
    }

    @Test
    void plan_unreadableOrIncremental_isKept() {
        List<BackupLayout> all = commit(10, 14);
        memory.write(all.getFirst().manifest(), new byte[3], Precondition.none());
        SampleBackups.commit(memory, SampleBackups.layout("nightly", "2026-11-09T00:00:00Z", BackupType.INCREMENTAL));
        assertThat(plans.plan(Optional.empty()).removed())
                .extracting(RetentionDecision::layout)
                .isEqualTo(all.subList(1, 3));
    }

    @Test
    void prune_oneFails_goesOnAndSaysIt() {
        List<BackupLayout> all = commit(10, 14);
        PrunePlan plan = plans.plan(Optional.empty());
        new DeleteBackup(memory, clock).delete(all.get(1));
        PruneReport report = prune.prune(plan, () -> false);
        assertThat(report.complete()).isFalse();
        assertThat(report.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.subject()).isEqualTo("nightly/" + all.get(1).id());
            assertThat(failure.code()).isEqualTo("backup-not-found");
        });
        assertThat(report.removed()).extracting(each -> each.layout()).containsExactly(all.get(0), all.get(2));
    }

    @Test
    void prune_failsAtAnyStep_loseNothingKeptAndAreFinishedByTheNext() {
        int step = 0;
        for (boolean failed = true; failed; ) {
            failed = new PruneBackupsTest().failsAt(++step);
        }
        assertThat(step).isGreaterThan(20);
    }

    private boolean failsAt(int step) {
        List<BackupLayout> all = commit(10, 14);
        PrunePlan plan = plans.plan(Optional.empty());
        AtomicInteger calls = new AtomicInteger();
        store.refuse(number -> calls.incrementAndGet() == step);
        PruneReport report = prune.prune(plan, () -> false);
        store.refuse(number -> false);
        assertThat(present()).containsAll(all.subList(3, 5));
        assertThat(report.complete()).isEqualTo(calls.get() < step);
        assertThat(pruned().complete()).isTrue();
        assertThat(memory.list(Listing.objects("nightly/")).objects()).hasSize(8);
        return calls.get() >= step;
    }

    @Test
    void prune_stopped_saysWhatIsLeft() {
        List<BackupLayout> all = commit(10, 14);
        AtomicInteger asked = new AtomicInteger();
        PruneReport report = prune.prune(plans.plan(Optional.empty()), () -> asked.incrementAndGet() > 1);
        assertThat(report.left()).isEqualTo(all.subList(1, 3));
        assertThat(report.complete()).isFalse();
        assertThat(pruned().removed()).extracting(each -> each.layout()).isEqualTo(all.subList(1, 3));
    }

    @Test
    void prune_whatWasToBeKeptIsGone_removesNothing() {
        List<BackupLayout> all = commit(10, 14);
        PrunePlan plan = plans.plan(Optional.empty());
        all.subList(3, 5).forEach(new DeleteBackup(memory, clock)::delete);
        PruneReport report = prune.prune(plan, () -> false);
        assertThat(report.removed()).isEmpty();
        assertThat(report.failed()).hasSize(3);
        assertThat(present()).isEqualTo(all.subList(0, 3));
    }

    @Test
    void prune_auditCannotBeWritten_removesNothing() {
        List<BackupLayout> all = commit(10, 14);
        PruneReport report = new PruneBackups(
                        store,
                        clock,
                        new Pruner(
                                entry -> {
                                    throw new StoreUnavailableException("The log is away", "Try again");
                                },
                                "schedule",
                                new AuditOrigin("schedule", "", "")))
                .prune(plans.plan(Optional.empty()), () -> false);
        assertThat(report.failed()).hasSize(3);
        assertThat(present()).isEqualTo(all);
    }

    @Test
    void prune_rollbackAlone_isRemovedWhenOld() {
        SampleBackups.commit(memory, SampleBackups.layout("nightly", "2026-11-01T00:00:00Z", BackupType.ROLLBACK));
        assertThat(pruned().removed()).hasSize(1);
    }
}
