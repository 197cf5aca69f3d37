package dev.nightkeep.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BeginRunTest {
    private static final JobName JOB = new JobName("nightly");

    private final ManualClock clock = new ManualClock();
    private final FailingStore store = new FailingStore(new InMemoryStore(clock));
    private final LeaseKeeper leases = new LeaseKeeper(store, clock, "pi");
    private final RunJournal journal = new RunJournal(store, clock, "pi");
    private final BeginRun beginRun = new BeginRun(leases, journal);

    private BackupId run() {
        return BackupId.of(clock.now(), BackupType.FULL, UUID.randomUUID());
    }

    @Test
    void begin_free_holdsTheLeaseAndIsNoted() {
        BackupId run = run();
        try (JobLease lease = beginRun.begin(JOB, run)) {
            lease.requireHeld();
            assertThat(journal.find(JOB, run))
                    .get()
                    .extracting(RunRecord::state)
                    .isEqualTo(RunState.RUNNING);
            assertThatThrownBy(() -> beginRun.begin(JOB, run())).isInstanceOf(LeaseHeldException.class);
        }
        beginRun.begin(JOB, run()).close();
    }

    @Test
    void begin_afterADeath_marksTheDeadRunFailed() {
        BackupId dead = run();
        store.refuse(number -> false);
        beginRun.begin(JOB, dead);
        store.refuse(number -> true); // cut off before it can renew
        clock.advance(LeaseTerms.STANDARD.timeToLive());
        store.refuse(number -> false);
        try (JobLease lease = beginRun.begin(JOB, run())) {
            assertThat(lease.fencing()).isEqualTo(2);
        }
        assertThat(journal.find(JOB, dead)).get().extracting(RunRecord::state).isEqualTo(RunState.FAILED);
    }

    @Test
    void begin_journalFails_givesTheLeaseBack() {
        store.refuse(number -> number == 3); // after looking for the lease and taking it
        assertThatThrownBy(() -> beginRun.begin(JOB, run())).isInstanceOf(StoreUnavailableException.class);
        assertThat(leases.find(JOB)).get().matches(LeaseRecord::released);
    }

    @Test
    void begin_afterARunWhoseEndCouldNotBeNoted_notesItAsFailed() {
        BackupId silent = run();
        beginRun.begin(JOB, silent).close(); // gives the lease back, and its record still says RUNNING
        beginRun.begin(JOB, run()).close();
        assertThat(journal.find(JOB, silent)).get().extracting(RunRecord::state).isEqualTo(RunState.FAILED);
    }

    @Test
    void begin_predecessorCannotBeSettled_leavesItForTheNextRun() {
        BackupId silent = run();
        beginRun.begin(JOB, silent).close();
        int next = store.operations() + 3; // after looking for the lease and reading it
        store.refuse(number -> number == next);
        assertThatThrownBy(() -> beginRun.begin(JOB, run())).isInstanceOf(StoreUnavailableException.class);
        assertThat(leases.find(JOB)).get().extracting(LeaseRecord::holder).isEqualTo(silent);
        beginRun.begin(JOB, run()).close();
        assertThat(journal.find(JOB, silent)).get().extracting(RunRecord::state).isEqualTo(RunState.FAILED);
    }

    @Test
    void begin_predecessorEnded_leavesItsRecord() {
        BackupId done = run();
        try (JobLease lease = beginRun.begin(JOB, done)) {
            lease.requireHeld();
            journal.finish(JOB, done, BackupState.SUCCEEDED, Optional.empty());
        }
        beginRun.begin(JOB, run()).close();
        assertThat(journal.find(JOB, done)).get().extracting(RunRecord::state).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void begin_predecessorHasADamagedRecord_beginsAllTheSame() {
        BackupId damaged = run();
        beginRun.begin(JOB, damaged).close();
        ObjectKey key = ObjectKey.of("control/%s/runs/%s.json".formatted(JOB, damaged));
        store.write(key, new byte[] {1}, Precondition.none());
        beginRun.begin(JOB, run()).close();
        assertThat(store.readAll(key, 10)).containsExactly(1);
    }
}
