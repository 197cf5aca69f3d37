package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VerifySliceTest {
    private static final int NO_LIMIT = 1 << 24;

    private final InMemoryStore store = new InMemoryStore();
    private final BackupResult backup = Backups.backUp(store, Backups.source());

    private VerifySlice slice(BackupStore from) {
        return new VerifySlice(from, new NoEncryption(), ProgressListener.none(), 1);
    }

    private VerificationCursor start() {
        return slice(store).start(backup.layout().job(), backup.layout().id());
    }

    private VerificationCursor next(VerificationCursor cursor) {
        return slice(store).verify(cursor, 2, () -> true, new Cancellation());
    }

    /** As small slices as there can be. */
    private List<VerificationCursor> all() {
        return Stream.iterate(start(), this::next)
                .takeWhile(cursor -> !cursor.done())
                .toList();
    }

    private VerificationCursor last() {
        return next(all().getLast());
    }

    private VerificationReport atOnce() {
        return new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                .verify(backup.manifest(), PartSample.everything(), 2, new Cancellation());
    }

    @Test
    void verify_inManySlices_findsWhatOneCallFinds() {
        VerificationCursor last = last();
        assertThat(all()).hasSizeGreaterThan((int) backup.manifest().totals().objects());
        assertThat(last.sound()).isTrue();
        assertThat(last.partsChecked()).isEqualTo(backup.manifest().totals().parts());
        assertThat(last.documents()).isEqualTo(backup.manifest().totals().documents());
        assertThat(last.storedBytes()).isEqualTo(atOnce().storedBytes());
        assertThat(last.unexpected()).isEmpty();
        assertThat(next(last)).isEqualTo(last);
    }

    @Test
    void verify_enoughTime_takesOneSlice() {
        VerificationCursor done = slice(store).verify(start(), 2, () -> false, new Cancellation());
        assertThat(done).isEqualTo(last());
    }

    @Test
    void verify_sliceThatIsDoneAgain_doesTheSame() {
        VerificationCursor half = all().get(all().size() / 2);
        assertThat(next(half)).isEqualTo(next(half));
    }

    private List<ObjectKey> objects() {
        return StoredSizes.below(store, backup.layout().folder()).keySet().stream()
                .filter(name -> !name.equals(BackupLayout.MANIFEST))
                .map(backup.layout()::key)
                .toList();
    }

    @Test
    void verify_aFlippedBitInAnyObject_isFoundAndNotForgotten() {
        for (ObjectKey key : objects()) {
            byte[] original = store.readAll(key, NO_LIMIT);
            byte[] damaged = original.clone();
            damaged[damaged.length / 2] ^= 1;
            store.write(key, damaged, Precondition.none());
            assertThat(last().problems()).as(key.value()).isNotEmpty();
            store.write(key, original, Precondition.none());
        }
    }

    @Test
    void verify_anObjectThatGoesAwayBetweenSlices_isFound() {
        for (ObjectKey key : objects()) {
            byte[] original = store.readAll(key, NO_LIMIT);
            VerificationCursor half = all().get(all().size() / 2);
            store.delete(List.of(key));
            VerificationCursor cursor = half;
            while (!cursor.done()) {
                cursor = next(cursor);
            }
            assertThat(cursor.problems()).as(key.value()).isNotEmpty();
            store.write(key, original, Precondition.none());
        }
    }

    @Test
    void verify_anObjectTooMany_isNamedAtTheEnd() {
        store.write(backup.layout().key("dump/app/other.bson.gz"), new byte[] {1}, Precondition.none());
        assertThat(last().unexpected()).containsExactly("dump/app/other.bson.gz");
    }

    @Test
    void verify_aManifestThatChangesBetweenSlices_isNoticed() {
        VerificationCursor half = all().get(all().size() / 2);
        ObjectKey manifest = backup.layout().manifest();
        byte[] json = store.readAll(manifest, NO_LIMIT);
        byte[] longer = java.util.Arrays.copyOf(json, json.length + 1);
        longer[json.length] = ' ';
        store.write(manifest, longer, Precondition.none());
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> next(half))
                .withMessageContaining("was changed while");
        store.delete(List.of(manifest));
        assertThatExceptionOfType(ObjectNotFoundException.class).isThrownBy(() -> next(half));
    }

    @Test
    void verify_aStoreThatDoesNotAnswer_saysNothingAboutTheBackup() {
        FailingStore failing = new FailingStore(store);
        failing.refuse(number -> number > 3);
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> slice(failing).verify(start(), 2, () -> false, new Cancellation()));
    }
}
