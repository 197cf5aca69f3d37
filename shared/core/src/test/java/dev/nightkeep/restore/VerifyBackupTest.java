package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class VerifyBackupTest {
    private static final int NO_LIMIT = 1 << 24;

    private final InMemoryStore store = new InMemoryStore();
    private final BackupResult backup = Backups.backUp(store, Backups.source());

    private VerificationReport verify(PartSample sample) {
        return new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                .verify(backup.manifest(), sample, 2, new Cancellation());
    }

    private List<ObjectKey> objects() {
        return StoredSizes.below(store, backup.layout().folder()).keySet().stream()
                .filter(name -> !name.equals(BackupLayout.MANIFEST))
                .map(backup.layout()::key)
                .toList();
    }

    @Test
    void verify_untouched_findsNothingAndCountsEverything() {
        VerificationReport report = verify(PartSample.everything());
        assertThat(report.problems()).isEmpty();
        assertThat(report.documents()).isEqualTo(backup.manifest().totals().documents());
        assertThat(report.partsChecked()).isEqualTo(backup.manifest().totals().parts());
    }

    @Test
    void verify_aFlippedBitInAnyObject_findsIt() {
        for (ObjectKey key : objects()) {
            byte[] original = store.readAll(key, NO_LIMIT);
            byte[] damaged = original.clone();
            damaged[damaged.length / 2] ^= 1;
            store.write(key, damaged, Precondition.none());
            assertThat(verify(PartSample.everything()).problems())
                    .as(key.value())
                    .isNotEmpty();
            assertRestoreWritesNothing(key);
            store.write(key, original, Precondition.none());
        }
    }

    private void assertRestoreWritesNothing(ObjectKey damaged) {
        InMemoryTarget target = new InMemoryTarget();
        DumpContents contents = new DumpContents(store, backup.manifest(), new NoEncryption());
        RunRestore restore = new RunRestore(
                contents, target, "memory", Optional.empty(), new SystemClock(), ProgressListener.none());
        assertThatExceptionOfType(NightkeepException.class)
                .as(damaged.value())
                .isThrownBy(() -> restore.run(RestoreRequest.standard(), Optional.empty(), new Cancellation()));
        assertThat(target.collections()).as(damaged.value()).isEmpty();
    }

    @Test
    void verify_anObjectThatIsGoneOrCutOff_findsItEvenInASample() {
        for (ObjectKey key : objects()) {
            byte[] original = store.readAll(key, NO_LIMIT);
            store.delete(List.of(key));
            assertThat(verify(new PartSample(0.01, new Random(1))).sound())
                    .as(key.value())
                    .isFalse();
            store.write(key, java.util.Arrays.copyOf(original, original.length - 1), Precondition.none());
            assertThat(verify(new PartSample(0.01, new Random(1))).sound())
                    .as(key.value())
                    .isFalse();
            store.write(key, original, Precondition.none());
        }
    }

    @Test
    void verify_aSample_readsSomePartsOnly() {
        VerificationReport report = verify(new PartSample(0.5, new Random(7)));
        assertThat(report.sampled()).isTrue();
        assertThat(report.partsChecked()).isPositive().isLessThan(report.partsTotal());
    }

    @Test
    void verify_anObjectTooMany_namesIt() {
        store.write(backup.layout().key("dump/app/other.bson.gz"), new byte[] {1}, Precondition.none());
        assertThat(verify(PartSample.everything()).unexpected()).containsExactly("dump/app/other.bson.gz");
    }
}
