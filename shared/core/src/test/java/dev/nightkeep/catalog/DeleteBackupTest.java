package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeleteBackupTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryStore memory = new InMemoryStore(clock);
    private final FailingStore store = new FailingStore(memory);
    private final DeleteBackup deleteBackup = new DeleteBackup(store, clock);

    private BackupLayout commit() {
        return SampleBackups.commit(memory, SampleBackups.layout("nightly", "2026-11-19T01:00:00Z"));
    }

    private List<StoredObject> left(BackupLayout layout) {
        return memory.list(Listing.objects(layout.folder() + "/")).objects();
    }

    @Test
    void delete_whole_removesAllAndSaysHowMuch() {
        BackupLayout other = commit();
        BackupLayout layout = commit();
        memory.begin(layout.key("dump/begun.bson.gz"));
        long manifest = memory.find(layout.manifest()).orElseThrow().bytes();
        DeletedBackup deleted = deleteBackup.delete(layout);
        assertThat(deleted.layout()).isEqualTo(layout);
        assertThat(deleted.objects()).isEqualTo(4);
        assertThat(deleted.bytes()).isGreaterThan(30 + manifest);
        assertThat(left(layout)).isEmpty();
        assertThat(memory.unfinished("")).isEmpty();
        assertThat(left(other)).hasSize(4);
    }

    @Test
    void delete_moreThanAPage_removesAll() {
        BackupLayout layout = commit();
        IntStream.range(0, 2_200)
                .forEach(i -> memory.write(layout.key("files/" + i), new byte[1], Precondition.none()));
        assertThat(deleteBackup.delete(layout).objects()).isEqualTo(2_204);
        assertThat(left(layout)).isEmpty();
    }

    @Test
    void delete_refusedAtAnyStep_canBeResumed() {
        assertResumable(FailingStore::refuse);
    }

    @Test
    void delete_unansweredAtAnyStep_canBeResumed() {
        assertResumable(FailingStore::leaveUnanswered);
    }

    /** Fails at the first operation, then at the second and so on, until there is none left to fail at. */
    private static void assertResumable(BiConsumer<FailingStore, IntPredicate> fault) {
        int steps = 0;
        for (boolean failed = true; failed; ) {
            steps++;
            failed = new DeleteBackupTest().failsAndResumes(fault, steps);
        }
        assertThat(steps).isGreaterThan(7);
    }

    private boolean failsAndResumes(BiConsumer<FailingStore, IntPredicate> fault, int step) {
        BackupLayout layout = commit();
        fault.accept(store, number -> number == step);
        boolean failed = fails(layout);
        fault.accept(store, number -> false);
        boolean shown = new BackupCatalog(memory)
                .newestFirst(CatalogQuery.everything())
                .findAny()
                .isPresent();
        deleteBackup.resume();
        assertThat(left(layout)).as("shown as a whole or gone").hasSize(shown ? 4 : 0);
        if (shown) {
            deleteBackup.delete(layout);
        }
        assertThat(left(layout)).isEmpty();
        return failed;
    }

    private boolean fails(BackupLayout layout) {
        try {
            deleteBackup.delete(layout);
            return false;
        } catch (StoreUnavailableException e) {
            return true;
        }
    }

    @Test
    void delete_again_saysThatItIsGone() {
        BackupLayout layout = commit();
        deleteBackup.delete(layout);
        assertThatThrownBy(() -> deleteBackup.delete(layout)).isInstanceOf(BackupNotFoundException.class);
    }

    @Test
    void delete_manifestDamaged_removesIt() {
        BackupLayout layout = commit();
        memory.write(layout.manifest(), new byte[3], Precondition.none());
        assertThat(deleteBackup.delete(layout).objects()).isEqualTo(4);
        assertThat(left(layout)).isEmpty();
    }

    @Test
    void delete_newerVersion_isLeftToANewerProgram() {
        BackupLayout layout = commit();
        byte[] newer = "{\"formatVersion\": 2}".getBytes(StandardCharsets.UTF_8);
        memory.write(layout.manifest(), newer, Precondition.none());
        assertThatThrownBy(() -> deleteBackup.delete(layout)).isInstanceOf(UnsupportedFormatException.class);
        assertThat(left(layout)).hasSize(4);
    }

    @Test
    void delete_storeKeepsObjects_isNotSaidToBeDone() {
        BackupLayout layout = commit();
        BackupStore retaining = new ForwardingStore(memory) {
            @Override
            public void delete(List<ObjectKey> keys) {
                super.delete(keys.subList(0, keys.size() / 2));
            }
        };
        assertThatThrownBy(() -> new DeleteBackup(retaining, clock).delete(layout))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(memory.find(layout.manifest())).isPresent();
        assertThat(new BackupCatalog(memory).newestFirst(CatalogQuery.everything()))
                .isEmpty();
    }

    @Test
    void resume_nothingBuried_deletesNothing() {
        BackupLayout layout = commit();
        SampleBackups.writeData(memory, SampleBackups.layout("nightly", "2026-11-20T01:00:00Z"));
        assertThat(deleteBackup.resume()).isEmpty();
        assertThat(new BackupCatalog(memory).find("latest", Optional.empty()).layout())
                .isEqualTo(layout);
    }
}
