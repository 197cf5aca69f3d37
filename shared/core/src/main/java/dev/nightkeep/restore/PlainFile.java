package dev.nightkeep.restore;

import dev.nightkeep.codec.ChainedInput;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.PartLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files on this machine, compressed as their names say. */
final class PlainFile {
    private static final int BUFFER_BYTES = 64 * 1024;

    private PlainFile() {}

    /** How a file of this name is compressed. */
    static Compression compression(String fileName) {
        for (Compression compression : Compression.values()) {
            if (compression != Compression.NONE && fileName.endsWith(compression.suffix())) {
                return compression;
            }
        }
        return Compression.NONE;
    }

    /** The decoded content, to be closed by the caller. */
    static InputStream open(Path file) {
        return open(file, compression(file.getFileName().toString()));
    }

    /**
     * The whole content of a file that is small by its nature.
     *
     * @throws CorruptBackupException when it is not small
     */
    static byte[] small(Path file) {
        try (InputStream in = open(file)) {
            byte[] content = in.readNBytes(PartLimits.MAX_METADATA_BYTES + 1);
            if (content.length > PartLimits.MAX_METADATA_BYTES) {
                throw new CorruptBackupException(
                        "%s is larger than options and indexes can be".formatted(file), "Find out who wrote it");
            }
            return content;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The content decoded in a way that the name does not tell. */
    static InputStream open(Path file, Compression compression) {
        try {
            return decoded(file, compression, new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ConfigurationException unreadable(Path file, IOException e) {
        return new ConfigurationException(
                "%s cannot be read (%s)".formatted(file, e.getClass().getSimpleName()),
                "Check the name and the rights",
                e);
    }

    private static InputStream decoded(Path file, Compression compression, InputStream stored) throws IOException {
        boolean opened = false;
        try {
            InputStream decoded = ChainedInput.open(compression, file.toString(), stored);
            opened = true;
            return decoded;
        } finally {
            if (!opened) {
                stored.close();
            }
        }
    }
}
