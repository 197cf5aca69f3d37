package dev.nightkeep.workflow.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.LongNode;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.BeginRun;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunState;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.abandon.AbandonInput;
import dev.nightkeep.workflow.abandon.AbandonInput.Detail;
import dev.nightkeep.workflow.abandon.AbandonInput.Failure;
import dev.nightkeep.workflow.abandon.Abandoned;
import dev.nightkeep.workflow.machine.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AbandonRestoreHandlerTest {
    private static final String INPUT = "{\"job\": \"default\", \"backup\": \"latest\"}";

    private final ManualClock clock = new ManualClock();
    private final Cloud cloud = new Cloud(clock);
    private final BackupId rollback = BackupId.ofRun(clock.now(), BackupType.ROLLBACK, UUID.randomUUID());

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** A task of that execution that died while it backed up what it was about to replace. */
    private void dieWithTheLease(String execution) {
        String host = Installation.host("restore", execution);
        RunJournal journal = new RunJournal(cloud.memory, clock, host);
        new BeginRun(new LeaseKeeper(cloud.memory, clock, host), journal)
                .begin(JobName.DEFAULT, rollback)
                .handOver();
        cloud.memory.write(
                ObjectKey.of("default/2026-11-21/%s/dump/app/a.bson.gz".formatted(rollback)),
                new byte[1],
                Precondition.none());
        clock.advance(Duration.ofSeconds(61));
    }

    private AbandonInput event(String execution, String status) {
        return new AbandonInput(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Detail(
                        execution,
                        status,
                        Optional.of(INPUT),
                        Optional.of(LongNode.valueOf(clock.now().toEpochMilli())))));
    }

    private Abandoned abandon(AbandonInput input) {
        return new AbandonRestoreHandler(cloud.installation()).handle(input, new TaskTime(() -> 900_000));
    }

    private LeaseRecord lease() {
        return LeaseRecord.find(cloud.memory, JobName.DEFAULT).orElseThrow();
    }

    @Test
    void abandon_stoppedExecution_givesTheLeaseBackAndRemovesWhatItWrote() {
        dieWithTheLease("run-1");
        Abandoned abandoned = abandon(event("run-1", "ABORTED"));
        assertThat(abandoned.state()).isEqualTo("CANCELLED");
        assertThat(abandoned.text())
                .contains("start it with the same input to finish it")
                .contains("nightkeep undo");
        assertThat(lease().released()).isTrue();
        assertThat(cloud.memory.list(Listing.objects("default/")).objects()).isEmpty();
        assertThat(new RunJournal(cloud.memory, clock, "x")
                        .find(JobName.DEFAULT, rollback)
                        .orElseThrow()
                        .state())
                .isEqualTo(RunState.CANCELLED);
        assertThat(new ExecutionNotes(cloud.memory)
                        .outcome(new ExecutionKey("restore", "run-1"))
                        .orElseThrow()
                        .state())
                .isEqualTo("CANCELLED");
        assertThat(abandon(event("run-1", "ABORTED"))).isEqualTo(abandoned);
    }

    @Test
    void abandon_anotherExecution_leavesTheLeaseAlone() {
        dieWithTheLease("run-1");
        abandon(event("run-2", "TIMED_OUT"));
        assertThat(lease().released()).isFalse();
    }

    @Test
    void abandon_stoppedExecution_stopsTheTaskThatIsStillAtIt() {
        Instant entered = clock.now();
        clock.advance(Duration.ofSeconds(1));
        abandon(event("run-1", "ABORTED"));
        ExecutionNotes notes = new ExecutionNotes(cloud.memory);
        ExecutionKey execution = new ExecutionKey("restore", "run-1");
        assertThat(notes.isStopped(execution, entered)).isTrue();
        assertThat(notes.isStopped(execution, clock.now())).as("redriven later").isFalse();
    }

    @Test
    void run_afterItsExecutionWasStopped_doesNothing() {
        Cloud other = new Cloud().fill("a", 3);
        try {
            assertThat(other.run("backup", "backup-1", "{\"job\": \"default\"}").succeeded())
                    .isTrue();
            new ExecutionNotes(other.memory).stop(new ExecutionKey("restore", "run-1"), Instant.now());
            RestoreTask task = new RestoreTask(
                    "run-1", Instant.EPOCH, Instant.EPOCH, Map.of("job", "default", "backup", "latest"));
            assertThatThrownBy(
                            () -> new RunRestoreHandler(other.installation()).handle(task, new TaskTime(() -> 900_000)))
                    .isInstanceOf(RunCancelledException.class);
        } finally {
            other.close();
        }
    }

    @Test
    void abandon_failedTask_saysWhatItSaid() {
        Abandoned abandoned = abandon(new AbandonInput(
                Optional.of("default"),
                Optional.of("run-1"),
                Optional.of(new Failure(
                        "dev.nightkeep.error.TargetUnavailableException",
                        Optional.of("{\"errorMessage\": \"It is away. Wait.\"}"))),
                Optional.empty()));
        assertThat(abandoned.code()).isEqualTo("target-unavailable");
        assertThat(abandoned.text()).isEqualTo("It is away. Wait.");
        assertThat(new ExecutionNotes(cloud.memory).isStopped(new ExecutionKey("restore", "run-1"), Instant.EPOCH))
                .as("it can be redriven")
                .isFalse();
    }
}
