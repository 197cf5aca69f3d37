package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, which only an administrator can mount: tests are skipped, and say so, for others. */
record Mounted(Path path) implements AutoCloseable {
    static Mounted tmpfs(Path folder, String options) throws IOException {
        Path place = Files.createDirectories(folder.resolve("mounted"));
        Assumptions.assumeTrue(
                exit("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()) == 0,
                "SKIPPED: only an administrator can mount a small file system; FileFailuresTest covers the texts");
        return new Mounted(place);
    }

    private static int exit(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void remount(String options) throws IOException {
        assertThat(exit("mount", "-o", "remount," + options, path.toString())).isZero();
    }

    /** Leaves no room for anything. */
    void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(path.resolve("filler"))) {
            byte[] piece = new byte[4096];
            while (true) {
                file.write(piece);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Override
    public void close() throws IOException {
        assertThat(exit("umount", path.toString())).isZero();
    }
}
