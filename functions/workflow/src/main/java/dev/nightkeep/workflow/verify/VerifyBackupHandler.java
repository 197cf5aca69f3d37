package dev.nightkeep.workflow.verify;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import java.util.Optional;

/** Reads a backup back and holds it against what was written. */
public final class VerifyBackupHandler extends TaskHandler<VerifyInput, Verified> {
    private final Installation installation;

    public VerifyBackupHandler() {
        this(Installation.ofEnvironment());
    }

    VerifyBackupHandler(Installation installation) {
        super(VerifyInput.class);
        this.installation = installation;
    }

    @Override
    protected Verified handle(VerifyInput input, TaskTime time) {
        Manifest manifest = new BackupCatalog(installation.store())
                .find(input.backup().orElse(BackupCatalog.LATEST), Optional.of(input.job()))
                .manifest();
        int threads = Installation.threads();
        VerificationReport report = new VerifyBackup(installation.store(), new NoEncryption(), ProgressListener.none())
                .verify(manifest, PartSample.everything(), threads, new Cancellation());
        requireSound(report);
        return new Verified(report.backup(), report.partsChecked(), report.documents());
    }

    private static void requireSound(VerificationReport report) {
        if (!report.sound()) {
            throw new CorruptBackupException(
                    "Backup %s does not hold what was written (%d problems): %s"
                            .formatted(
                                    report.backup(),
                                    report.problems().size(),
                                    report.problems().getFirst()),
                    "Make a new backup now, and find out what damaged this one");
        }
    }
}
