package dev.nightkeep.store;

import dev.nightkeep.hash.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file is as an object. The version of a small file is the hash of its content: right on any file system, however
 * often it is rewritten within one tick of its clock. That of a large file is its size and time of change, and {@link
 * #supersede} sees to it that a later file has a later time.
 */
final class FileState {
    /** Above this, a file is not read to tell its version. */
    static final int SMALL = 64 * 1024;

    private FileState() {}

    /** The object that the file is, or empty where no file is. */
    static Optional<StoredObject> of(ObjectKey key, Path file) throws IOException {
        Optional<BasicFileAttributes> found = StoreRoot.attributes(file).filter(BasicFileAttributes::isRegularFile);
        return found.isPresent() ? of(key, file, found.get()) : Optional.empty();
    }

    private static Optional<StoredObject> of(ObjectKey key, Path file, BasicFileAttributes attributes)
            throws IOException {
        Instant modified = attributes.lastModifiedTime().toInstant();
        if (attributes.size() > SMALL) {
            ObjectVersion version = new ObjectVersion("%s/%d".formatted(modified, attributes.size()));
            return Optional.of(new StoredObject(key, attributes.size(), version, modified));
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(SMALL + 1);
            return content.length > SMALL
                    ? of(key, file) // replaced by a large one meanwhile
                    : Optional.of(new StoredObject(key, content.length, version(content), modified));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static ObjectVersion version(byte[] content) {
        return new ObjectVersion(Digest.of(content, 0, content.length).hex());
    }

    /** Gives a file that is about to stand in the place of {@code target} a later time of change, whatever the clock. */
    static void supersede(Path file, Path target, Instant now) throws IOException {
        if (Files.size(file) > SMALL) {
            Files.setLastModifiedTime(file, FileTime.from(now)); // finer than what the kernel stamps
            Optional<BasicFileAttributes> old = StoreRoot.attributes(target);
            if (old.isPresent()) {
                moveBehind(file, old.get().lastModifiedTime().toInstant());
            }
        }
    }

    /** File systems keep time in steps of a nanosecond to two seconds. */
    private static void moveBehind(Path file, Instant earlier) throws IOException {
        Duration step = Duration.ofNanos(1);
        while (!Files.getLastModifiedTime(file).toInstant().isAfter(earlier)) {
            Files.setLastModifiedTime(file, FileTime.from(earlier.plus(step)));
            step = step.multipliedBy(2);
        }
    }
}
