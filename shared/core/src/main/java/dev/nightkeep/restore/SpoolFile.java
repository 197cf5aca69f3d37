package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.format.MeasuredInput;
import dev.nightkeep.hash.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file, for this user alone, that holds a host file until its content is proven. For one thread. */
final class SpoolFile implements AutoCloseable {
    private final Path path;

    SpoolFile() {
        try {
            this.path = Files.createTempFile("nightkeep-", ".file");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Takes the base64 text at which the cursor stands. */
    void fill(JsonCursor cursor) {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path))) {
            cursor.binary(new Sink(file));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Fails with a {@link dev.nightkeep.error.CorruptBackupException} where the content is not what is stated. */
    void requireEqual(String name, long bytes, Digest sha256) {
        try (MeasuredInput content = new MeasuredInput(Files.newInputStream(path))) {
            content.requireAll(name, bytes, sha256);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    InputStream content() throws IOException {
        return Files.newInputStream(path);
    }

    private static ConfigurationException failed(IOException e) {
        return new ConfigurationException(
                "A host file could not be kept in the folder for temporary files while it was checked",
                "Make room there, or name another folder with -Djava.io.tmpdir",
                e);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Tells a sink that fails from a source that does. */
    private static final class Sink extends OutputStream {
        private final OutputStream sink;

        Sink(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            try {
                sink.write(buffer, offset, length);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}
