package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.files.HostFiles;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnpackBackupTest {
    @TempDir
    Path folder;

    private final InMemoryStore store = new InMemoryStore();

    @BeforeEach
    void createFiles() throws IOException {
        Files.createDirectories(folder.resolve("host/sub"));
        Files.writeString(folder.resolve("host/a.conf"), "setting = 1\n");
        Files.write(folder.resolve("host/sub/large.dat"), new byte[5_000_000]);
        Files.createFile(folder.resolve("host/empty"));
        Files.setPosixFilePermissions(folder.resolve("host/a.conf"), PosixFilePermissions.fromString("rw-r-----"));
    }

    private BackupResult backUp(DataFormat format) {
        BackupRequest standard = Backups.request(format, Compression.GZIP);
        return Backups.backUp(
                store,
                Backups.source(),
                new BackupRequest(
                        standard.job(),
                        standard.type(),
                        standard.selection(),
                        format,
                        standard.compression(),
                        standard.level(),
                        new HostFiles(folder.resolve("host"), false).find(List.of("**")),
                        2,
                        false));
    }

    private UnpackReport unpack(BackupResult backup, Optional<Path> files) {
        BackupContents contents = StoredContents.open(store, backup.manifest(), new NoEncryption());
        return new UnpackBackup(contents, ProgressListener.none())
                .unpack(folder.resolve("dump"), files, new Cancellation());
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void unpack_eitherFormat_isADumpThatRestores(DataFormat format) {
        BackupResult backup = backUp(format);
        UnpackReport report = unpack(backup, Optional.empty());
        assertThat(report.documents()).isEqualTo(backup.manifest().totals().documents());
        assertThat(report.filesLeftOut()).isEqualTo(3);
        InMemoryTarget target = new InMemoryTarget();
        RestoreReport restored = new RunRestore(
                        new MongodumpDirectory(folder.resolve("dump"), ProgressListener.none()),
                        target,
                        "memory",
                        Optional.empty(),
                        new SystemClock(),
                        ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
        assertThat(restored.totals().of(DocumentFate.ADDED)).isEqualTo(report.documents());
        assertThat(target.collections()).hasSize((int) report.collections());
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void unpack_withFiles_givesThemTheirContentAndRights(DataFormat format) throws IOException {
        UnpackReport report = unpack(backUp(format), Optional.of(folder.resolve("files")));
        assertThat(report.files()).isEqualTo(3);
        assertThat(folder.resolve("files/sub/large.dat")).hasSize(5_000_000);
        assertThat(folder.resolve("files/empty")).isEmptyFile();
        Path restored = folder.resolve("files/a.conf");
        assertThat(restored).hasContent("setting = 1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unpack_isOpenToItsOwnerAlone() throws IOException {
        var unused = unpack(backUp(DataFormat.DUMP), Optional.of(folder.resolve("files")));
        for (String made : List.of("dump", "files")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void unpack_destinationThatIsNotEmpty_isRefused() throws IOException {
        Files.createDirectories(folder.resolve("dump/other"));
        BackupResult backup = backUp(DataFormat.DUMP);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> unpack(backup, Optional.empty()))
                .withMessageContaining("not empty");
    }

    @Test
    void unpack_damagedBackup_leavesNothingBehind() {
        BackupResult backup = backUp(DataFormat.DUMP);
        var key = backup.layout().key("dump/app/large.bson.gz");
        byte[] content = store.readAll(key, 1 << 24);
        content[content.length / 2] ^= 1;
        store.write(key, content, Precondition.none());
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> unpack(backup, Optional.empty()));
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("dump"));
    }
}
