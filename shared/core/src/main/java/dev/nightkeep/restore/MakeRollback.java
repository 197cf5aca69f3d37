package dev.nightkeep.restore;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** Backs up what a restore is about to touch, and reads such a backup again. */
final class MakeRollback {
    private final RollbackStore rollback;
    private final Clock clock;
    private final ProgressListener progress;

    MakeRollback(RollbackStore rollback, Clock clock, ProgressListener progress) {
        this.rollback = rollback;
        this.clock = clock;
        this.progress = progress;
    }

    /** A committed backup of the touched documents and of every change, which the spool gets as well. */
    BackupId make(
            RestoreId id,
            BackupContents contents,
            DocumentTarget target,
            RestoreRequest request,
            PlanRestore.Decided decided,
            ChangeSpool spool,
            Cancellation cancellation) {
        progress.on(new ProgressEvent.StageEntered("backing up what will be replaced"));
        progress.on(new ProgressEvent.Planned(
                decided.plan().collections().size(), OptionalLong.empty(), OptionalLong.empty()));
        RollbackSource source = new RollbackSource(contents, target, request, decided, id, spool, cancellation);
        BackupResult made = new RunBackup(
                        rollback.store(), source, rollback.keys(), clock, rollback.host(), withoutStages())
                .run(request(), cancellation);
        return made.layout().id();
    }

    private BackupRequest request() {
        return new BackupRequest(
                rollback.job(),
                BackupType.ROLLBACK,
                NamespaceSelection.everything(),
                DataFormat.DUMP,
                Compression.GZIP,
                Compression.GZIP.standardLevel(),
                List.of(),
                1,
                true);
    }

    /** Its stages are not those of the restore. */
    private ProgressListener withoutStages() {
        return event -> {
            if (event instanceof ProgressEvent.Noticed || event instanceof ProgressEvent.Advanced) {
                progress.on(event);
            }
        };
    }

    /** The rollback backup of a restore, opened. */
    BackupContents open(RestoreRecord restore) {
        Manifest manifest = new RestoreRecords(rollback.store()).rollback(restore);
        return StoredContents.open(rollback.store(), manifest, rollback.keys());
    }

    /** Fills the spool with the changes that the rollback backup holds. */
    static void changes(BackupContents kept, RestoreId id, ChangeSpool spool, Cancellation cancellation) {
        kept.visit(new ChangesVisitor(RollbackSource.changes(id), spool), 1, cancellation);
        spool.complete();
    }
}
