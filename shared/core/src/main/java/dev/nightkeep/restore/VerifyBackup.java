package dev.nightkeep.restore;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.StoredSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Proves that a backup in a store is what was written: the part index against the manifest, every object's size, and of
 * every part that is read its hash, its decoded length and its documents. Goes on after a problem, to name them all.
 */
public final class VerifyBackup {
    private final BackupStore store;
    private final KeyRing keys;
    private final ProgressListener progress;

    public VerifyBackup(BackupStore store, KeyRing keys, ProgressListener progress) {
        this.store = store;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * Verifies the parts that the sample chooses; sizes and the part index always. Changes nothing.
     *
     * @throws NightkeepException when the store cannot be read, which says nothing about the backup
     */
    public VerificationReport verify(Manifest manifest, PartSample sample, int threads, Cancellation cancellation) {
        StoredBackup backup = new StoredBackup(store, manifest, keys);
        Map<String, Long> present = StoredSizes.below(store, backup.layout().folder());
        VerificationTally tally = new VerificationTally(progress);
        try {
            verifyObjects(backup, sample, threads, cancellation, tally, present);
            if (sample.complete() && tally.sound()) {
                verifyContents(backup, threads, cancellation);
            }
        } catch (NightkeepException e) {
            tally.addDamage(e);
        }
        return tally.report(manifest.id().value(), !sample.complete(), unexpected(backup, present));
    }

    /** What is only seen when objects are put together: definitions of collections, and what stands in the JSON. */
    static void verifyContents(StoredBackup backup, int threads, Cancellation cancellation) {
        BackupContents contents = StoredContents.open(backup.store(), backup.manifest(), backup.keys());
        switch (backup.manifest().format()) {
            case DUMP -> contents.visit(new Onlooker(), threads, cancellation);
            case JSON -> new CheckContents(contents, ProgressListener.none()).check(threads, cancellation);
        }
    }

    private static void verifyObjects(
            StoredBackup backup,
            PartSample sample,
            int threads,
            Cancellation cancellation,
            VerificationTally tally,
            Map<String, Long> present) {
        IndexTotals totals = new IndexTotals();
        try (PartIndexReader index = backup.index().read();
                ObjectVerification verification = new ObjectVerification(backup, tally, cancellation);
                Workers workers = new Workers("nightkeep-verify-", threads);
                Pipeline<Object> running = Pipeline.ofActions(workers, threads)) {
            for (var next = index.next(); next.isPresent(); next = index.next()) {
                IndexedObject object = next.get();
                totals.add(object.object());
                tally.addObject(object.parts().size());
                if (hasItsSize(object.object(), present, tally)) {
                    List<Boolean> chosen = choose(object, sample);
                    running.submit(Executors.callable(() -> verification.verify(object, chosen)));
                }
            }
            running.finish();
        }
        totals.requireEqual(backup.manifest());
    }

    private static List<Boolean> choose(IndexedObject object, PartSample sample) {
        List<Boolean> chosen = new ArrayList<>(object.parts().size());
        object.parts().forEach(part -> chosen.add(sample.next()));
        return chosen;
    }

    static boolean hasItsSize(ObjectRecord object, Map<String, Long> present, VerificationTally tally) {
        Long bytes = present.remove(object.key());
        if (bytes == null) {
            tally.addProblem("%s is not there".formatted(object.key()));
        } else if (bytes != object.bytes()) {
            tally.addProblem("%s has %d bytes instead of %d".formatted(object.key(), bytes, object.bytes()));
        }
        return bytes != null && bytes == object.bytes();
    }

    static List<String> unexpected(StoredBackup backup, Map<String, Long> present) {
        present.remove(BackupLayout.MANIFEST);
        present.remove(backup.manifest().partIndex().key());
        return List.copyOf(present.keySet());
    }
}
