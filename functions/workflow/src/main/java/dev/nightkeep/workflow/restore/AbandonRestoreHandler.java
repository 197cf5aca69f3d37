package dev.nightkeep.workflow.restore;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.partition.EndRun;
import dev.nightkeep.partition.RunReference;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.abandon.AbandonInput;
import dev.nightkeep.workflow.abandon.Abandoned;
import dev.nightkeep.workflow.abandon.Ending;
import dev.nightkeep.workflow.abandon.NoteEnding;
import java.util.Optional;

/**
 * Ends a restore that did not get to its end: stops the task that may still be at it, and gives the lease back that it took
 * to back up what it would replace. What was written stays, as does the record by which it is finished or taken back.
 */
public final class AbandonRestoreHandler extends TaskHandler<AbandonInput, Abandoned> {
    private final Installation installation;
    private final AwaitRelease release;

    public AbandonRestoreHandler() {
        this(Installation.ofEnvironment());
    }

    AbandonRestoreHandler(Installation installation) {
        super(AbandonInput.class);
        this.installation = installation;
        this.release = new AwaitRelease(installation.store(), installation.clock());
    }

    @Override
    protected Abandoned handle(AbandonInput input, TaskTime time) {
        Ending ending = told(Ending.of(input));
        Abandoned abandoned = Abandoned.nothing(ending);
        if (ending.execution().isEmpty()) {
            return abandoned;
        }
        ending.stopped()
                .ifPresent(at -> new ExecutionNotes(installation.store())
                        .stop(new ExecutionKey(RestoreNotes.MACHINE, ending.execution()), at));
        own(ending).ifPresent(lease -> end(lease, ending));
        if (new NoteEnding(installation.store(), installation.clock()).note(RestoreNotes.MACHINE, ending, abandoned)) {
            note(ending);
        }
        return abandoned;
    }

    private static Ending told(Ending ending) {
        return ending.stopped().isEmpty()
                ? ending
                : ending.because(
                        "The restore ended before its time. What it wrote stays: start it with the same input to finish it, or"
                                + " take it back with nightkeep undo.");
    }

    /** The lease under which this execution backs up what it is about to replace. */
    private Optional<LeaseRecord> own(Ending ending) {
        String host = Installation.host(RestoreNotes.MACHINE, ending.execution());
        return LeaseRecord.find(installation.store(), ending.job())
                .filter(lease -> !lease.released())
                .filter(lease -> lease.holder().type() == BackupType.ROLLBACK)
                .filter(lease -> lease.host().equals(host));
    }

    private void end(LeaseRecord lease, Ending ending) {
        if (!release.isReleased(lease)) {
            BackupState how = ending.cancelled() ? BackupState.CANCELLED : BackupState.FAILED;
            var unused = new EndRun(installation.store(), installation.custody())
                    .end(new RunReference(lease.job(), lease.holder(), lease.fencing()), how, ending.why());
        }
    }

    private void note(Ending ending) {
        var unused = new StoredAuditLog(installation.store(), installation.clock())
                .append(new AuditEntry(
                        "workflow",
                        RestoreNotes.MACHINE,
                        ending.job().value(),
                        new AuditOrigin("workflow", "AWS Lambda", ending.execution()),
                        AuditOutcome.FAILED,
                        Optional.of(ending.why().code())));
    }
}
