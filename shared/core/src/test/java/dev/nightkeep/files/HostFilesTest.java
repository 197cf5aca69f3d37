package dev.nightkeep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostFilesTest {
    @TempDir
    Path base;

    @BeforeEach
    void createFiles() throws IOException {
        for (String name : List.of("a.conf", "sub/b.conf", "sub/deep/c.txt", "sub/.env")) {
            Path file = base.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.createSymbolicLink(base.resolve("link.conf"), base.resolve("a.conf"));
    }

    private List<String> find(boolean encrypted, String... globs) {
        return new HostFiles(base, encrypted)
                .find(List.of(globs)).stream()
                        .map(file -> file.attributes().path())
                        .toList();
    }

    @Test
    void find_star_staysInOneFolderAndFollowsNoLink() {
        assertThat(find(false, "*.conf")).containsExactly("a.conf");
    }

    @Test
    void find_doubleStar_crossesFolders() {
        assertThat(find(false, "**.conf", "**/*.txt")).containsExactly("a.conf", "sub/b.conf", "sub/deep/c.txt");
    }

    @Test
    void find_exactName_findsThatFile() {
        assertThat(find(false, "sub/b.conf")).containsExactly("sub/b.conf");
    }

    @Test
    void find_folder_findsAllBelow() {
        assertThat(find(false, "sub/deep")).containsExactly("sub/deep/c.txt");
    }

    @Test
    void find_absoluteGlobOutsideOfTheBase_keepsTheWholePath() {
        String path = base.resolve("a.conf").toString();
        List<HostFile> found = new HostFiles(base.resolve("sub"), false).find(List.of(path));
        assertThat(found)
                .singleElement()
                .satisfies(file -> assertThat(file.attributes().path()).isEqualTo(path.substring(1)));
    }

    @Test
    void find_secretLookingName_isRefusedUnlessEncrypted() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> find(false, "sub/**"))
                .withMessageContaining(".env looks like a file with secrets");
        assertThat(find(true, "sub/.env")).containsExactly("sub/.env");
    }

    @Test
    void find_nothing_isAnError() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> find(false, "*.none"));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> find(false, "none/*.conf"));
    }

    @Test
    void find_file_keepsItsPermissions() throws IOException {
        Path file = base.resolve("a.conf");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThat(new HostFiles(base, false).find(List.of("a.conf")))
                .singleElement()
                .satisfies(found -> assertThat(found.attributes().mode()).isEqualTo("rw-r-----"));
    }
}
