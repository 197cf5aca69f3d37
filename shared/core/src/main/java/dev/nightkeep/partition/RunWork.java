package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.progress.Cancellation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The order of the steps of a backup that many workers make, for those who have no state machine: plan, rounds of tasks,
 * each gathered, commit. Whatever happens, the lease is given back and the run is noted.
 */
public final class RunWork {
    private final PlanWork plan;
    private final Consumer<Round> export;
    private final GatherResults gather;
    private final CommitWork commit;
    private final EndRun end;

    /** {@code export} does all tasks of a round, as far as it can; it MUST NOT fail because one of them does. */
    public RunWork(PlanWork plan, Consumer<Round> export, GatherResults gather, CommitWork commit, EndRun end) {
        this.plan = plan;
        this.export = export;
        this.gather = gather;
        this.commit = commit;
        this.end = end;
    }

    /** Makes the backup; returns what was committed. */
    public Manifest run(BackupRequest request, BackupId id, Cancellation cancellation) {
        Round first = plan.plan(request, id);
        BackupState how = BackupState.FAILED;
        RunError why = RunError.OF_THE_PROGRAM;
        try {
            Manifest manifest = export(first, cancellation);
            how = manifest.state();
            return manifest;
        } catch (NightkeepException e) {
            how = e instanceof RunCancelledException ? BackupState.CANCELLED : BackupState.FAILED;
            why = RunError.of(e);
            throw e;
        } finally {
            var unused = end.end(first.run(), how, why);
        }
    }

    private Manifest export(Round first, Cancellation cancellation) {
        Optional<Round> round = Optional.of(first);
        while (round.isPresent()) {
            export.accept(round.get());
            round = gather.gather(first.run(), round.get().number());
        }
        return commit.commit(first.run(), cancellation);
    }
}
