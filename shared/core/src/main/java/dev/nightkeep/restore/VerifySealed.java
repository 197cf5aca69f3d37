package dev.nightkeep.restore;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;

/**
 * Holds the stored bytes of a backup against its manifest, without a key and without decoding: the part index, and of
 * every object its size and its SHA-256. Says nothing of what is inside. Goes on after a problem, to name them all.
 */
public final class VerifySealed {
    private final BackupStore store;
    private final ProgressListener progress;

    public VerifySealed(BackupStore store, ProgressListener progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Reads every object once, {@code threads} at a time. Changes nothing. */
    public SealedReport verify(Manifest manifest, int threads, Cancellation cancellation) {
        SealedTally tally = new SealedTally(progress);
        SealedVerification verification = new SealedVerification(store, manifest, tally, cancellation);
        try {
            verification.run(threads);
        } catch (RunCancelledException e) {
            throw e;
        } catch (NightkeepException e) {
            tally.addProblem(e);
        }
        return tally.report(manifest.id().value(), verification.unexpected());
    }
}
