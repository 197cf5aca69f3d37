package dev.nightkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CancelRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RemoteScene scene = new RemoteScene();
    private final Instant before = scene.clock.now();
    private final Cancellation leave = new Cancellation();

    private CancelledRun cancel(RunStatus run) {
        return cancel(run, scene.clock);
    }

    private CancelledRun cancel(RunStatus run, Clock clock) {
        return new CancelRun(scene.machines, scene.runs, scene.store, clock)
                .cancel(run, "stopped for the test", PATIENCE, leave);
    }

    private Duration passed() {
        return Duration.between(before, scene.clock.now());
    }

    private boolean asked(Machine machine) {
        ExecutionKey key = new ExecutionKey(machine.text(), RemoteScene.RUN.text());
        return scene.notes.isStopped(key, before.minusSeconds(1));
    }

    private void lease(BackupId holder) {
        new LeaseKeeper(scene.store, scene.clock, "worker")
                .acquire(JobName.DEFAULT, holder)
                .handOver();
    }

    private static BackupLayout layout(BackupId id) {
        return new BackupLayout(JobName.DEFAULT, id);
    }

    private void put(ObjectKey key) {
        var unused = scene.store.write(key, new byte[] {1}, Precondition.none());
    }

    private boolean workersAsked(BackupId id) {
        return scene.store.find(layout(id).key("work/stop.json")).isPresent();
    }

    /** Does something whenever somebody sleeps. */
    private record BusyClock(Clock clock, Runnable meanwhile) implements Clock {
        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            clock.sleep(duration);
            meanwhile.run();
        }
    }

    @Test
    void running_isStopped_withItsWorkers() {
        CancelledRun cancelled = cancel(scene.started(Machine.VERIFY).look());
        assertThat(cancelled.status().state()).isEqualTo("CANCELLED");
        assertThat(cancelled.status().why()).contains("stopped for the test");
        assertThat(cancelled.left()).isEmpty();
        assertThat(cancelled.settling()).isFalse();
        assertThat(asked(Machine.VERIFY)).isTrue();
        assertThat(passed()).isZero();
    }

    @Test
    void ended_isLeftAlone() {
        scene.started(Machine.VERIFY).thenEnds(ExecutionState.SUCCEEDED, "", "");
        scene.says(Machine.VERIFY, "SUCCEEDED", Map.of());
        CancelledRun cancelled = cancel(scene.look());
        assertThat(cancelled.status().whole()).isTrue();
        assertThat(cancelled.left()).isEmpty();
        assertThat(asked(Machine.VERIFY)).isFalse();
    }

    @Test
    void unknownToTheCloud_isNeverCalledStopped() {
        RemoteRun gone = new RemoteRun(Machine.PRUNE, new MachineReference("Prune"), RemoteScene.RUN);
        Execution running = Execution.running(RemoteScene.RUN, before);
        CancelledRun cancelled = cancel(new RunStatus(gone, running, Optional.empty(), Optional.empty()));
        assertThat(cancelled.status().over()).isFalse();
        assertThat(cancelled.left()).containsExactly("the run itself, which has not ended yet");
        assertThat(cancelled.settling()).isTrue();
        assertThat(passed()).isEqualTo(PATIENCE);
    }

    @Test
    void leaseOfTheRun_isWaitedFor_untilItLapses() {
        scene.started(Machine.BACKUP);
        BackupId id = scene.backup();
        lease(id);
        put(layout(id).manifest());
        CancelledRun cancelled = cancel(scene.look());
        assertThat(workersAsked(id)).isTrue();
        assertThat(cancelled.left()).isEmpty();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void leaseOfAnotherRun_isNotTouched() {
        scene.started(Machine.BACKUP);
        BackupId other = BackupId.of(before, BackupType.FULL, new UUID(1, 1));
        assertThat(scene.backup()).isNotEqualTo(other);
        lease(other);
        assertThat(cancel(scene.look()).settling()).isFalse();
        assertThat(workersAsked(other)).isFalse();
        assertThat(passed()).isZero();
    }

    @Test
    void objectsOfAnUnfinishedBackup_areNamed_whenNobodyRemovesThem() {
        scene.started(Machine.BACKUP);
        BackupId id = scene.backup();
        put(layout(id).key("dump/app/a.bson.gz"));
        CancelledRun cancelled = cancel(scene.look());
        assertThat(cancelled.left())
                .containsExactly("objects of the unfinished backup %s, which 'nightkeep sweep' removes".formatted(id));
        assertThat(cancelled.settling()).isTrue();
        assertThat(passed()).isEqualTo(PATIENCE);
    }

    @Test
    void cleaningUp_isWaitedFor_andNoLonger() {
        scene.started(Machine.BACKUP);
        BackupId id = scene.backup();
        ObjectKey object = layout(id).key("dump/app/a.bson.gz");
        put(object);
        CancelledRun cancelled =
                cancel(scene.look(), new BusyClock(scene.clock, () -> scene.store.delete(List.of(object))));
        assertThat(cancelled.left()).isEmpty();
        assertThat(cancelled.settling()).isFalse();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoeverLeaves_isToldWhatIsLeftSoFar() {
        scene.started(Machine.BACKUP);
        BackupId id = scene.backup();
        lease(id);
        leave.request();
        CancelledRun cancelled = cancel(scene.look());
        assertThat(cancelled.left())
                .containsExactly(
                        "the lease of job default, which is given back or lapses at " + before.plusSeconds(60),
                        "objects of the unfinished backup %s, which 'nightkeep sweep' removes".formatted(id));
        assertThat(cancelled.settling()).isTrue();
        assertThat(passed()).isZero();
    }

    @Test
    void interruptedAsleep_leavesAndStaysInterrupted() {
        scene.started(Machine.BACKUP);
        put(layout(scene.backup()).key("dump/app/a.bson.gz"));
        RunStatus run = scene.look();
        Thread.currentThread().interrupt();
        CancelledRun cancelled = cancel(run, scene.clock.clock());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cancelled.settling()).isTrue();
    }

    private RestoreId restore(int number, Instant started, Optional<Instant> finished) {
        BackupId backup = BackupId.of(started, BackupType.ROLLBACK, new UUID(number, number));
        RestoreId id = RestoreId.of(started, new UUID(number, number));
        byte[] none = new byte[0];
        RestoreRecord record = new RestoreRecord(
                id,
                JobName.DEFAULT,
                backup.value(),
                "memory",
                Digest.of(none, 0, 0),
                backup,
                started,
                finished,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ObjectKey key = ObjectKey.of("control/restores/default/%s/restore.json".formatted(id));
        var unused = scene.store.write(key, ControlJson.write(record), Precondition.none());
        return id;
    }

    @Test
    void restoreThatWasBegun_isNamedWithItsUndo_andNotWaitedFor() {
        RunStatus run = scene.started(Machine.RESTORE).look();
        Instant began = run.execution().started();
        RestoreId open = restore(1, began.plusSeconds(1), Optional.empty());
        RestoreId finished = restore(2, began.plusSeconds(2), Optional.of(began.plusSeconds(3)));
        RestoreId earlier = restore(3, began.minusSeconds(9), Optional.empty());
        CancelledRun cancelled = cancel(run);
        assertThat(cancelled.left())
                .singleElement()
                .asString()
                .contains("restore " + open, "nightkeep undo " + open)
                .doesNotContain(finished.value(), earlier.value());
        assertThat(cancelled.settling()).isFalse();
        assertThat(passed()).isZero();
    }

    @Test
    void restoreOfSomebodyElse_isNotThatOfABackup() {
        RunStatus run = scene.started(Machine.BACKUP).look();
        var unused = restore(1, run.execution().started().plusSeconds(1), Optional.empty());
        assertThat(cancel(run).left()).isEmpty();
    }
}
