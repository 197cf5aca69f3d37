package dev.nightkeep.agent.connector.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.source.MissingCollection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read. */
final class TarStreamTest {
    private static final int SIZE = 3 << 20;

    @TempDir
    private Path folder;

    private final List<MissingCollection> missing = new ArrayList<>();

    private interface Change {
        void make(Path file) throws IOException;
    }

    private byte[] archived(Change change) throws IOException {
        Path file = folder.resolve("data");
        Files.write(file, new byte[SIZE]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (InputStream in =
                new TarStream(new ChosenPaths(folder, List.of("data"), List.of()), missing::add, notice -> {})) {
            archive.write(in.readNBytes(SIZE / 2));
            change.make(file);
            in.transferTo(archive);
        }
        return archive.toByteArray();
    }

    private static long sizeOf(byte[] archive) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            TarArchiveEntry entry = tar.getNextEntry();
            assertThat(tar.readAllBytes()).hasSize((int) entry.getSize());
            return entry.getSize();
        }
    }

    @Test
    void read_fileThatStays_isWhole() throws IOException {
        assertThat(sizeOf(archived(file -> {}))).isEqualTo(SIZE);
        assertThat(missing).isEmpty();
    }

    @Test
    void read_fileThatGrows_isWholeAsItWas() throws IOException {
        assertThat(sizeOf(archived(file -> Files.write(file, new byte[100], StandardOpenOption.APPEND))))
                .isEqualTo(SIZE);
        assertThat(missing).isEmpty();
    }

    @Test
    void read_fileThatShrinks_isNamedAsMissing() throws IOException {
        assertThat(sizeOf(archived(file -> Files.write(file, new byte[0])))).isEqualTo(SIZE);
        assertThat(missing).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("source-changed");
            assertThat(each.reason()).contains("it became shorter while it was read");
        });
    }

    @Test
    void read_fileThatIsRewritten_isNamedAsMissing() throws IOException {
        archived(file -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1))));
        assertThat(missing)
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).contains("changed while"));
    }

    @Test
    void read_fileThatIsRemoved_isWhole() throws IOException {
        assertThat(sizeOf(archived(Files::delete))).isEqualTo(SIZE);
        assertThat(missing).isEmpty();
    }
}
