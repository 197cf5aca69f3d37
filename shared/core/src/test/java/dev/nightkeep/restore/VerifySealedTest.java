package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key is not needed to tell whether stored bytes are those that were written. */
final class VerifySealedTest {
    private static final int NO_LIMIT = 1 << 24;

    private final InMemoryStore store = new InMemoryStore();
    private final BackupResult backup = Backups.backUp(store, Backups.source(), TestKeys.of("lost"));

    private SealedReport verify(int threads) {
        return new VerifySealed(store, ProgressListener.none()).verify(backup.manifest(), threads, new Cancellation());
    }

    private List<ObjectKey> objects() {
        return StoredSizes.below(store, backup.layout().folder()).keySet().stream()
                .filter(name -> !name.equals(BackupLayout.MANIFEST))
                .map(backup.layout()::key)
                .toList();
    }

    @Test
    void verify_untouched_readsEveryObject() {
        SealedReport report = verify(2);
        assertThat(report.sound()).isTrue();
        assertThat(report.objects()).isEqualTo(backup.manifest().totals().objects());
        assertThat(report.storedBytes()).isEqualTo(backup.manifest().totals().storedBytes());
    }

    @Test
    void verify_aFlippedBitInAnyObject_findsIt() {
        for (ObjectKey key : objects()) {
            byte[] original = store.readAll(key, NO_LIMIT);
            byte[] damaged = original.clone();
            damaged[damaged.length - 1] ^= 1;
            store.write(key, damaged, Precondition.none());
            assertThat(verify(1).problems()).as(key.value()).hasSize(1);
            store.write(key, original, Precondition.none());
        }
    }

    @Test
    void verify_anObjectThatIsGone_orOneTooMany_isNamed() {
        ObjectKey gone = backup.layout().key("dump/app/small.bson.gz.test");
        store.delete(List.of(gone));
        store.write(backup.layout().key("dump/app/other.bson.gz.test"), new byte[] {1}, Precondition.none());
        assertThat(verify(2).problems()).containsExactly("dump/app/small.bson.gz.test is not there");
        assertThat(verify(2).unexpected()).containsExactly("dump/app/other.bson.gz.test");
    }
}
