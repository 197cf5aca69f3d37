package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import java.util.function.BooleanSupplier;

/**
 * Proves what {@link VerifyBackup} proves, in as many calls as it takes: each goes on where the one before it stopped. A
 * backup that is not the same any more is noticed, and never taken for what was begun with.
 */
public final class VerifySlice {
    private final BackupStore store;
    private final KeyRing keys;
    private final ProgressListener progress;
    private final long rangeBytes;

    public VerifySlice(BackupStore store, KeyRing keys, ProgressListener progress) {
        this(store, keys, progress, PartRange.RANGE_BYTES);
    }

    VerifySlice(BackupStore store, KeyRing keys, ProgressListener progress, long rangeBytes) {
        this.store = store;
        this.keys = keys;
        this.progress = progress;
        this.rangeBytes = rangeBytes;
    }

    /** Nothing of the backup was looked at yet, but which it is. */
    public VerificationCursor start(JobName job, BackupId backup) {
        return VerificationCursor.start(job, backup, digest(manifest(new BackupLayout(job, backup))));
    }

    /**
     * Goes on until everything was looked at, or it is enough; gets some way in any case. Called again with the same
     * cursor, it does the same again. Changes nothing.
     *
     * @throws CorruptBackupException when the manifest is not the one that was begun with
     * @throws NightkeepException     when the store cannot be read, which says nothing about the backup
     */
    public VerificationCursor verify(
            VerificationCursor from, int threads, BooleanSupplier enough, Cancellation cancellation) {
        Manifest manifest = unchanged(from);
        if (from.done()) {
            return from;
        }
        StoredBackup backup = new StoredBackup(store, manifest, keys);
        VerificationTally tally = new VerificationTally(progress, from);
        SliceWalk walk = new SliceWalk(backup, from, tally, rangeBytes);
        try {
            if (!walk.run(threads, enough, cancellation)) {
                return walk.cursor(false);
            }
            if (tally.sound()) {
                VerifyBackup.verifyContents(backup, threads, cancellation);
            }
        } catch (NightkeepException e) {
            tally.addDamage(e);
        }
        return walk.cursor(true);
    }

    private Manifest unchanged(VerificationCursor from) {
        BackupLayout layout = new BackupLayout(from.job(), from.backup());
        byte[] bytes = manifest(layout);
        if (!digest(bytes).equals(from.manifest())) {
            throw new CorruptBackupException(
                    "The manifest of backup %s was changed while the backup was verified".formatted(from.backup()),
                    "Find out who changed or deleted it, and verify what is there now");
        }
        return ManifestJson.read(bytes, layout.manifest().value());
    }

    private byte[] manifest(BackupLayout layout) {
        return store.readAll(layout.manifest(), ManifestJson.MAX_BYTES);
    }

    private static Digest digest(byte[] bytes) {
        return Digest.of(bytes, 0, bytes.length);
    }
}
