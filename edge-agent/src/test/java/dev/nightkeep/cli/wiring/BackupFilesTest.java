package dev.nightkeep.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.CheckContents;
import dev.nightkeep.restore.MongodumpDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupFilesTest {
    private static final Optional<Namespace> NAMED = Optional.of(new Namespace("other", "name"));

    @TempDir
    private Path folder;

    @Test
    void open_ofADirectory_isADump() {
        assertThat(open(folder, Optional.empty())).isInstanceOf(MongodumpDirectory.class);
    }

    @Test
    void open_ofASingleFile_takesItsNameFromItsPath_unlessToldOtherwise() throws IOException {
        Path file = file("app/orders%2F2026.bson");
        assertThat(namespaces(open(file, Optional.empty()))).containsExactly("app.orders/2026");
        assertThat(namespaces(open(file, NAMED))).containsExactly("other.name");
    }

    @Test
    void open_ofAnythingElseUnderAName_isRefused() {
        assertThatThrownBy(() -> open(folder, NAMED))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--ns names the collection of a single .bson file");
    }

    private static BackupContents open(Path path, Optional<Namespace> namespace) {
        return BackupFiles.open(path, namespace, ProgressListener.none());
    }

    private static Set<String> namespaces(BackupContents contents) {
        return new CheckContents(contents, ProgressListener.none())
                .check(1, new Cancellation())
                .documents()
                .keySet();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[0]);
    }
}
