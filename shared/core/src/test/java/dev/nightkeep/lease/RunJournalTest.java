package dev.nightkeep.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RunJournalTest {
    private static final JobName JOB = new JobName("nightly");

    private final ManualClock clock = new ManualClock();
    private final FailingStore store = new FailingStore(new InMemoryStore(clock));
    private final RunJournal journal = new RunJournal(store, clock, "pi");

    private BackupId run() {
        return BackupId.of(clock.now(), BackupType.FULL, UUID.randomUUID());
    }

    @Test
    void begin_thenFind_isRunning() {
        BackupId id = run();
        RunRecord begun = journal.begin(JOB, id);
        assertThat(begun.state()).isEqualTo(RunState.RUNNING);
        assertThat(journal.find(JOB, id)).contains(begun);
        assertThat(store.find(ObjectKey.of("control/nightly/runs/%s.json".formatted(id))))
                .isPresent();
        assertThat(journal.find(JobName.DEFAULT, id)).isEmpty();
    }

    @Test
    void begin_again_isRefused() {
        BackupId id = run();
        journal.begin(JOB, id);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> journal.begin(JOB, id)).isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void finish_everyState_isKept() {
        for (BackupState state : BackupState.values()) {
            BackupId id = run();
            journal.begin(JOB, id);
            clock.advance(Duration.ofSeconds(3));
            Optional<RunError> error = Optional.of(RunError.of(new EmptySourceException("Nothing there", "Look")));
            RunRecord ended = journal.finish(JOB, id, state, error);
            assertThat(journal.find(JOB, id)).contains(ended);
            assertThat(ended.state()).hasToString(state.name());
            assertThat(ended.finished()).contains(clock.now());
            assertThat(ended.error()).contains(new RunError("empty-source", "Nothing there. Look."));
        }
    }

    @Test
    void finish_withoutBegin_isNotedAllTheSame() {
        BackupId id = run();
        assertThat(journal.finish(JOB, id, BackupState.FAILED, Optional.empty()).started())
                .isEqualTo(id.started());
    }

    @Test
    void finish_answerLost_canBeRepeated() {
        BackupId id = run();
        journal.begin(JOB, id);
        store.leaveUnanswered(number -> true);
        assertThatThrownBy(() -> journal.finish(JOB, id, BackupState.SUCCEEDED, Optional.empty()))
                .isInstanceOf(StoreUnavailableException.class);
        store.leaveUnanswered(number -> false);
        assertThat(journal.finish(JOB, id, BackupState.SUCCEEDED, Optional.empty())
                        .state())
                .isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void abandon_running_hasFailedWithoutAWord() {
        BackupId id = run();
        journal.begin(JOB, id);
        clock.advance(Duration.ofMinutes(2));
        RunRecord dead = journal.abandon(JOB, id);
        assertThat(dead.state()).isEqualTo(RunState.FAILED);
        assertThat(dead.finished()).contains(clock.now());
        assertThat(dead.error())
                .get()
                .satisfies(error -> assertThat(error.text()).startsWith("The run ended without a word"));
        assertThat(journal.find(JOB, id)).contains(dead);
    }

    @Test
    void abandon_ended_staysAsItEnded() {
        BackupId id = run();
        journal.begin(JOB, id);
        RunRecord ended = journal.finish(JOB, id, BackupState.SUCCEEDED, Optional.empty());
        assertThat(journal.abandon(JOB, id)).isEqualTo(ended);
        assertThat(journal.find(JOB, id)).contains(ended);
    }

    @Test
    void abandon_committed_hasSucceeded() {
        BackupLayout layout = SampleBackups.layout("nightly", "2026-11-21T12:00:00Z");
        journal.begin(JOB, layout.id());
        SampleBackups.commit(store, layout);
        RunRecord dead = journal.abandon(JOB, layout.id());
        assertThat(dead.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(dead.finished()).contains(layout.id().started().plusSeconds(5));
        assertThat(dead.error()).isEmpty();
    }

    @Test
    void abandon_manifestDamaged_hasFailedBecauseOfThat() {
        BackupLayout layout = SampleBackups.layout("nightly", "2026-11-21T12:00:00Z");
        journal.begin(JOB, layout.id());
        store.write(layout.manifest(), new byte[3], Precondition.none());
        assertThat(journal.abandon(JOB, layout.id()).error())
                .get()
                .extracting(RunError::code)
                .isEqualTo("corrupt-backup");
    }

    @Test
    void newestFirst_manyRuns_readsOnlyWhatIsAskedFor() {
        List<BackupId> ids = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            ids.addFirst(run());
            journal.begin(JOB, ids.getFirst());
            clock.advance(Duration.ofMinutes(61));
        }
        store.write(ObjectKey.of("control/nightly/runs/2026-notes.txt"), new byte[1], Precondition.none());
        int before = store.operations();
        assertThat(journal.newestFirst(JOB).limit(3).map(RunRecord::id)).isEqualTo(ids.subList(0, 3));
        assertThat(store.operations() - before).isLessThan(50);
        assertThat(journal.newestFirst(JOB).map(RunRecord::id)).isEqualTo(ids);
        assertThat(journal.newestFirst(JobName.DEFAULT)).isEmpty();
    }

    @Test
    void record_runningAndFinished_isRefused() {
        assertThatThrownBy(() -> new RunRecord(
                        run(), JOB, RunState.FAILED, clock.now(), Optional.empty(), "pi", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
