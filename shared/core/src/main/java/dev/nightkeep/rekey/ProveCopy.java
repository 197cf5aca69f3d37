package dev.nightkeep.rekey;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.restore.VerifySealed;
import dev.nightkeep.store.BackupStore;
import java.util.List;

/** Proves that a copy is whole: with the new key where it opens, else by its stored bytes. */
final class ProveCopy {
    private final BackupStore store;
    private final ProgressListener progress;

    ProveCopy(BackupStore store, ProgressListener progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Throws {@link CorruptBackupException} when anything of the copy does not hold. */
    void prove(Manifest copy, RekeyRequest request, boolean opens, Cancellation cancellation) {
        progress.on(new ProgressEvent.StageEntered("checking"));
        List<String> problems = opens
                ? new VerifyBackup(store, request.sealing(), progress)
                        .verify(copy, PartSample.everything(), request.threads(), cancellation)
                        .problems()
                : new VerifySealed(store, progress)
                        .verify(copy, request.threads(), cancellation)
                        .problems();
        if (!problems.isEmpty()) {
            throw new CorruptBackupException(
                    "The copy %s of %s does not hold (%s)"
                            .formatted(copy.id(), request.backup().id(), problems.getFirst()),
                    "The backup stays as it was; look at the store, then start again");
        }
    }
}
