package dev.nightkeep.workflow.backup;

import dev.nightkeep.format.BackupState;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.partition.EndRun;
import dev.nightkeep.partition.Executions;
import dev.nightkeep.partition.RunCustody;
import dev.nightkeep.partition.RunReference;
import dev.nightkeep.partition.StopWorkers;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.abandon.AbandonInput;
import dev.nightkeep.workflow.abandon.Abandoned;
import dev.nightkeep.workflow.abandon.Ending;
import dev.nightkeep.workflow.abandon.NoteEnding;
import java.util.Optional;

/** Ends a run that did not get to its end: removes what it wrote, notes why, and gives the lease back. */
public final class AbandonBackupHandler extends TaskHandler<AbandonInput, Abandoned> {
    private final Installation installation;

    public AbandonBackupHandler() {
        this(Installation.ofEnvironment());
    }

    AbandonBackupHandler(Installation installation) {
        super(AbandonInput.class);
        this.installation = installation;
    }

    @Override
    protected Abandoned handle(AbandonInput input, TaskTime time) {
        Ending ending = Ending.of(input);
        Abandoned abandoned = run(ending).map(run -> end(run, ending)).orElseGet(() -> Abandoned.nothing(ending));
        if (!ending.execution().isEmpty()) {
            var unused = new NoteEnding(installation.store(), installation.clock()).note("backup", ending, abandoned);
        }
        return abandoned;
    }

    private Abandoned end(RunReference run, Ending ending) {
        new StopWorkers(installation.store(), installation.clock()).stop(run);
        RunCustody custody = installation.custody();
        BackupState how = ending.cancelled() ? BackupState.CANCELLED : BackupState.FAILED;
        return Abandoned.of(new EndRun(installation.store(), custody).end(run, how, ending.why()), ending);
    }

    /** Empty where the execution ended before it had a lease, or has given it back. */
    private Optional<RunReference> run(Ending ending) {
        return new Executions(installation.store())
                .find(ending.execution())
                .flatMap(backup -> LeaseRecord.find(installation.store(), ending.job())
                        .filter(lease -> lease.isOf(backup, lease.fencing()))
                        .map(lease -> new RunReference(ending.job(), backup, lease.fencing())));
    }
}
