package dev.nightkeep.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.time.ManualClock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryStoreTest {
    private static final ObjectKey KEY = ObjectKey.of("job/day/id/manifest.json");

    @TempDir
    private Path folder;

    private Path root() {
        return folder.resolve("backups");
    }

    private DirectoryStore store() {
        return new DirectoryStore(root());
    }

    private static StoredObject put(BackupStore store, ObjectKey key, String text) {
        return store.write(key, text.getBytes(UTF_8), Precondition.none());
    }

    @Test
    void reading_rootMissing_createsNothing() {
        assertThat(store().find(KEY)).isEmpty();
        assertThat(store().list(Listing.objects("")).objects()).isEmpty();
        assertThat(store().unfinished("")).isEmpty();
        store().delete(List.of(KEY));
        assertThat(root()).doesNotExist();
        assertThat(store().location()).isEqualTo(root().toString());
    }

    @Test
    void write_rootMissing_createsIt() {
        put(store(), KEY, "{}");
        assertThat(root().resolve(KEY.value())).hasContent("{}");
    }

    @Test
    void root_isAFile_isRefused() throws IOException {
        Files.writeString(root(), "a file");
        assertThatThrownBy(() -> store().list(Listing.objects(""))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> put(store(), KEY, "{}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a file, not a directory");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void write_anything_isReadableByItsOwnerAlone() throws IOException {
        put(store(), KEY, "{}");
        store().begin(KEY);
        try (Stream<Path> all = Files.walk(root())) {
            assertThat(all)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void write_whereNobodyMay_isDenied() {
        assertThatThrownBy(() -> put(new DirectoryStore(Path.of("/sys/nightkeep")), KEY, "{}"))
                .isInstanceOf(StoreAccessDeniedException.class)
                .hasMessageStartingWith("Writing job/day/id/manifest.json in /sys/nightkeep failed (");
    }

    @Test
    void writer_closed_takesNothingMore() {
        ObjectWriter writer = store().begin(KEY);
        writer.close();
        assertThatThrownBy(() -> writer.append(new byte[1], 0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> writer.complete(Precondition.none())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writer_fileGrewByItself_isNotCompleted() throws IOException {
        try (ObjectWriter writer = store().begin(KEY)) {
            UnfinishedWrite write = store().unfinished("").getFirst();
            Files.writeString(root().resolve(".nightkeep/unfinished/%s/%s".formatted(KEY, write.handle())), "stray");
            assertThatThrownBy(() -> writer.complete(Precondition.none()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("0 bytes were written, the file has 5");
        }
        assertThat(store().find(KEY)).isEmpty();
    }

    @Test
    void write_interrupted_isCancelled() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> put(store(), KEY, "{}")).isInstanceOf(RunCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store().find(KEY)).isEmpty();
    }

    @Test
    void overwrite_largeWhileTheClockStands_alwaysHasAnotherVersion() {
        DirectoryStore store = new DirectoryStore(root(), Files::createLink, new ManualClock());
        Set<ObjectVersion> versions = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            versions.add(store.write(KEY, new byte[FileState.SMALL + 1], Precondition.none())
                    .version());
        }
        assertThat(versions).hasSize(10).contains(store.find(KEY).orElseThrow().version());
    }

    @Test
    void delete_lastObjectOfFolders_removesThem() {
        put(store(), KEY, "{}");
        put(store(), ObjectKey.of("job/other"), "{}");
        store().delete(List.of(KEY));
        assertThat(root().resolve("job")).exists();
        assertThat(root().resolve("job/day")).doesNotExist();
        store().delete(List.of(ObjectKey.of("job/other")));
        assertThat(root().resolve("job")).doesNotExist();
        assertThat(root()).exists();
    }

    @Test
    void unfinished_ofAKilledProcess_isFoundAndDiscarded() throws IOException {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        store().begin(KEY).append(new byte[1000], 0, 1000);
        Files.writeString(root().resolve(".nightkeep/unfinished/stranger"), "no handle");
        assertThat(store().unfinished("job/")).singleElement().satisfies(write -> {
            assertThat(write.key()).isEqualTo(KEY);
            assertThat(write.started()).isBetween(before, Instant.now().plus(Duration.ofSeconds(1)));
        });
        store().unfinished("").forEach(store()::discard);
        assertThat(root().resolve(".nightkeep/unfinished/job")).doesNotExist();
        store().discard(new UnfinishedWrite(ObjectKey.of("job"), "../../lock", Instant.EPOCH));
        assertThat(root().resolve(".nightkeep/lock")).exists();
    }

    @Test
    void absent_killedBetweenItsTwoSteps_isWholeAndCanBeCleared() {
        ObjectWriter writer = new DirectoryStore(root(), DirectoryStoreTest::linkAndDie, new SystemClock()).begin(KEY);
        writer.append("{}".getBytes(UTF_8), 0, 2);
        assertThatThrownBy(() -> writer.complete(Precondition.absent())).hasMessage("killed");
        assertThat(store().readAll(KEY, 10)).isEqualTo("{}".getBytes(UTF_8));
        store().unfinished("").forEach(store()::discard);
        assertThat(store().unfinished("")).isEmpty();
        assertThat(store().readAll(KEY, 10)).isEqualTo("{}".getBytes(UTF_8));
    }

    private static void linkAndDie(Path name, Path existing) throws IOException {
        Files.createLink(name, existing);
        throw new IllegalStateException("killed");
    }

    @Test
    void unchanged_severalProcesses_loseNoIncrement() throws IOException, InterruptedException, URISyntaxException {
        put(store(), Incrementing.NUMBER, "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(Incrementing.start(root(), 40));
        }
        for (int done = 0; done < 40; ) {
            done += Incrementing.increment(store()) ? 1 : 0;
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Incrementing.number(store())).isEqualTo(120);
    }
}
