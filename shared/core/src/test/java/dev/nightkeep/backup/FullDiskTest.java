package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.UnpackBackup;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or read-only, as the operating system makes them so. */
@EnabledOnOs(OS.LINUX)
final class FullDiskTest {
    private static final String TINY = "size=2m";

    @TempDir
    Path folder;

    private static void assertNoBackup(BackupStore store) {
        assertThat(StoredSizes.below(store, ObjectKey.of("default"))).isEmpty();
        assertThat(store.unfinished("")).isEmpty();
    }

    /** The limit binds whoever runs this, also the administrator. */
    @Test
    void run_filesMayNotBeSoLarge_saysThatThereIsNoRoomAndLeavesNothing() throws IOException, InterruptedException {
        Process limited = LimitedRun.start(folder.resolve("store"), 1024);
        String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(limited.waitFor()).as(said).isZero();
        assertThat(said).contains(new StoreFullException("", "").code() + ": ", "Free space on the disk");
        BackupStore store = Stores.directory(folder.resolve("store"));
        assertNoBackup(store);
        assertThat(LimitedRun.run(store).manifest().totals().documents()).isEqualTo(30);
    }

    @Test
    void run_diskIsFull_saysSoAndSucceedsOnceThereIsRoom() throws IOException {
        try (Mounted disk = Mounted.tmpfs(folder, TINY)) {
            BackupStore store = Stores.directory(disk.path());
            assertThatExceptionOfType(StoreFullException.class)
                    .isThrownBy(() -> LimitedRun.run(store))
                    .satisfies(failure -> assertThat(failure.userMessage()).contains("Free space on the disk"));
            assertNoBackup(store);
            BackupResult zipped =
                    Backups.backUp(store, LimitedRun.source(), Backups.request(DataFormat.DUMP, Compression.GZIP));
            assertThat(zipped.manifest().totals().documents()).isEqualTo(30);
        }
    }

    @Test
    void run_diskFullToTheLastByte_saysSoAndLeavesNothing() throws IOException {
        try (Mounted disk = Mounted.tmpfs(folder, TINY)) {
            BackupStore store = Stores.directory(disk.path());
            disk.fill();
            assertThatExceptionOfType(StoreFullException.class).isThrownBy(() -> LimitedRun.run(store));
            assertThat(store.list(Listing.objects("default/")).objects()).isEmpty();
        }
    }

    @Test
    void run_diskIsReadOnly_isDeniedAndSaysWhatToDo() throws IOException {
        try (Mounted disk = Mounted.tmpfs(folder, TINY)) {
            disk.remount("ro");
            assertThatExceptionOfType(StoreAccessDeniedException.class)
                    .isThrownBy(() -> LimitedRun.run(Stores.directory(disk.path())))
                    .satisfies(failure -> assertThat(failure.userMessage()).contains("read and write the directory"));
        }
    }

    @Test
    void unpack_diskIsFull_saysSoAndLeavesNothing() throws IOException {
        InMemoryStore store = new InMemoryStore();
        BackupResult backup = LimitedRun.run(store);
        try (Mounted disk = Mounted.tmpfs(folder, TINY)) {
            assertThatExceptionOfType(NightkeepException.class)
                    .isThrownBy(() -> new UnpackBackup(
                                    StoredContents.open(store, backup.manifest(), new NoEncryption()),
                                    ProgressListener.none())
                            .unpack(disk.path().resolve("dump"), Optional.empty(), new Cancellation()))
                    .satisfies(failure -> assertThat(failure.userMessage()).contains("Check the room"));
            assertThat(disk.path()).isEmptyDirectory();
        }
    }
}
