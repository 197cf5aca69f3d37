package dev.nightkeep.restore;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by how it begins, where its name does not tell. */
final class FirstBytes {
    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b52ffd;
    private static final int ARCHIVE = 0x6de29981;

    private FirstBytes() {}

    /** How the file is compressed. */
    static Compression compression(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int first = first(in);
            if (first >>> Short.SIZE == GZIP) {
                return Compression.GZIP;
            }
            return first == ZSTD ? Compression.ZSTD : Compression.NONE;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Whether the file's content is an archive of mongodump. */
    static boolean isArchive(Path file) {
        try (InputStream in = PlainFile.open(file, compression(file))) {
            return first(in) == ARCHIVE;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static int first(InputStream in) throws IOException {
        byte[] bytes = new byte[Integer.BYTES];
        in.readNBytes(bytes, 0, bytes.length);
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static ConfigurationException unreadable(Path file, IOException e) {
        return new ConfigurationException(
                "%s cannot be read (%s)".formatted(file, e.getClass().getSimpleName()),
                "Check the name and the rights",
                e);
    }
}
