package dev.nightkeep.agent.connector.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file that is being copied: exactly as many bytes as it had, whatever happens to it meanwhile. */
final class OpenFile implements Closeable {
    private static final int PIECE = 1 << 18;

    private final Path path;
    private final InputStream in;
    private final FileTime modified;
    private long left;
    private long lacking;

    private OpenFile(Path path, InputStream in, FileTime modified, long size) {
        this.path = path;
        this.in = in;
        this.modified = modified;
        this.left = size;
    }

    static OpenFile open(Path path, long size) throws IOException {
        FileTime modified =
                Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime();
        return new OpenFile(path, Files.newInputStream(path), modified, size);
    }

    Path path() {
        return path;
    }

    /** Copies a piece; false where all is copied. What the file lacks by now is zeros. */
    boolean copy(OutputStream out) throws IOException {
        if (left == 0) {
            return false;
        }
        byte[] piece = new byte[(int) Math.min(PIECE, left)];
        int read = in.readNBytes(piece, 0, piece.length);
        lacking += piece.length - read;
        out.write(piece);
        left -= piece.length;
        return true;
    }

    /** What happened to it that makes the copy no state that it ever had; one that only grew is whole as it was. */
    Optional<String> change() throws IOException {
        if (lacking > 0) {
            return Optional.of("it became shorter while it was read, by %d bytes".formatted(lacking));
        }
        boolean grew = in.read() >= 0;
        boolean touched = Files.exists(path)
                && !Files.readAttributes(path, BasicFileAttributes.class)
                        .lastModifiedTime()
                        .equals(modified);
        return touched && !grew ? Optional.of("it was changed while it was read") : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
