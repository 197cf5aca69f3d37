package dev.nightkeep.workflow.restore;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskWatch;
import java.util.Optional;

/** Writes as much of a restore as one task can, and sees that the tasks come to an end. */
final class WriteSlice {
    /** A task that comes no further than the one before may have been unlucky. */
    private static final int MAX_STALLED = 3;

    private static final int MAX_PLAN_BYTES = 64 << 20;

    private final Installation installation;
    private final RestoreTask task;
    private final RestoreOrder order;
    private final RestoreNotes notes;
    private final TaskWatch watch;

    WriteSlice(Installation installation, RestoreTask task, RestoreOrder order, RestoreNotes notes, TaskWatch watch) {
        this.installation = installation;
        this.task = task;
        this.order = order;
        this.notes = notes;
        this.watch = watch;
    }

    Restored write(
            RestoreState state, Manifest manifest, BackupContents contents, DocumentTarget target, String targetName) {
        RunRestore restore = new RunRestore(
                        contents, target, targetName, Optional.of(rollback(manifest)), installation.clock(), watch)
                .named(state.restore())
                .ofChecked();
        Optional<RestoreRecord> begun = restore.unfinished(order.request());
        RestoreState now =
                begun.map(record -> notes.keep(state.of(record.id()))).orElse(state);
        long before = begun.map(restore::finishedDocuments).orElse(0L);
        try {
            if (begun.isEmpty()) {
                note(manifest, targetName, AuditOutcome.STARTED);
            }
            RestoreReport report = restore.run(order.request(), approved(begun, state), watch.ending());
            note(manifest, targetName, outcome(report));
            return notes.keep(now, notes.require(report.id()));
        } catch (RunCancelledException e) {
            watch.requireNotStopped();
            return handOn(restore.unfinished(order.request()), now, before, e);
        }
    }

    /** The plan is held against what is decided; what this execution has begun was decided by it. */
    private Optional<RestorePlan> approved(Optional<RestoreRecord> begun, RestoreState state) {
        boolean own =
                begun.filter(record -> record.id().equals(state.restore())).isPresent();
        return order.plan().filter(key -> !own).map(this::plan);
    }

    private RestorePlan plan(String key) {
        if (!key.matches("control/executions/restore/[0-9a-f]{64}/plan\\.json")) {
            throw new ConfigurationException(
                    "'%s' is not where the plan of a dry run lies".formatted(key),
                    "Take 'report' of the outcome of the dry run as 'plan'");
        }
        return RestorePlan.read(installation.store().readAll(ObjectKey.of(key), MAX_PLAN_BYTES), key);
    }

    private Restored handOn(
            Optional<RestoreRecord> open, RestoreState state, long before, RunCancelledException cause) {
        if (open.isEmpty()) {
            throw RestoreSlice.tooLarge(cause);
        }
        long written = watch.stage().equals("restoring") ? watch.documents() : 0;
        RestoreState next = notes.keep(state.of(open.get().id()).at(before + written));
        if (next.stalled() >= MAX_STALLED) {
            throw new ConfigurationException(
                    "Restore %s comes no further than %d documents in the time that a function has"
                            .formatted(next.restore(), next.reached()),
                    "Start it with the same input once more with more WorkerMemory, or finish it with nightkeep restore on"
                            + " a machine of your own, or take it back with nightkeep undo");
        }
        return Restored.underWay(next, false);
    }

    private RollbackStore rollback(Manifest manifest) {
        if (new KeepEncrypting(installation.store()).encrypts(manifest.job())) {
            throw KeepEncrypting.wouldBePlain(
                    manifest.job(), "Restore with nightkeep restore on a machine that has the key");
        }
        return new RollbackStore(
                        installation.store(),
                        new NoEncryption(),
                        manifest.job(),
                        Installation.host(RestoreNotes.MACHINE, task.execution()))
                .reachedBy("--from %s --uri-env MONGO_URI"
                        .formatted(installation.store().location()));
    }

    private static AuditOutcome outcome(RestoreReport report) {
        return report.state() == BackupState.SUCCEEDED ? AuditOutcome.DONE : AuditOutcome.FAILED;
    }

    private void note(Manifest manifest, String targetName, AuditOutcome outcome) {
        Optional<String> code = outcome == AuditOutcome.FAILED ? Optional.of("partial") : Optional.empty();
        var unused = new StoredAuditLog(installation.store(), installation.clock())
                .append(new AuditEntry(
                        "workflow",
                        RestoreNotes.MACHINE,
                        "%s to %s".formatted(manifest.id(), targetName),
                        new AuditOrigin("workflow", "AWS Lambda", task.execution()),
                        outcome,
                        code));
    }
}
