package dev.nightkeep.store;

import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps objects as files of a directory: {@code <root>/<key>}, readable by their owner alone. The directory is made by
 * the first write. Thread-safe, and safe among processes as far as the file system keeps file locks between them.
 *
 * <p>Objects are written aside, below {@code <root>/.nightkeep}, forced to the disk and then renamed. Symbolic links
 * below the root are never followed: a listing passes over them, and a key that leads through one is refused. The names
 * {@code .nightkeep} and {@code lost+found} directly below the root are no keys.
 */
final class DirectoryStore implements BackupStore {
    private final StoreRoot root;
    private final RootLock lock;
    private final UnfinishedFiles unfinished;
    private final Publication publication;
    private final FileFailures failures;

    DirectoryStore(Path root) {
        this(root, Files::createLink, new SystemClock());
    }

    DirectoryStore(Path root, Publication.HardLink hardLink, Clock clock) {
        this.root = new StoreRoot(root.toAbsolutePath());
        this.lock = new RootLock(this.root.own());
        this.unfinished = new UnfinishedFiles(this.root, lock, clock);
        this.publication = new Publication(this.root, lock, hardLink, clock);
        this.failures = new FileFailures(this.root.path());
    }

    @Override
    public String location() {
        return root.path().toString();
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        Path file = root.file(key);
        return failures.during("Looking up " + key, () -> FileState.of(key, file));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        Path file = root.file(key);
        return failures.during("Reading " + key, () -> {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ObjectNotFoundException(
                        "%s is not in %s".formatted(key, root.path()), "Check the name and the directory");
            }
            return open(file, offset);
        });
    }

    private static InputStream open(Path file, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        try (ObjectWriter writer = begin(key)) {
            writer.append(content, 0, content.length);
            return writer.complete(precondition);
        }
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        root.file(key);
        UnfinishedFile file = failures.during("Writing " + key, () -> unfinished.create(key));
        return new DirectoryWriter(file, unfinished, publication, failures);
    }

    @Override
    public ObjectPage list(Listing listing) {
        return failures.during("Listing " + listing.prefix(), () -> DirectoryListing.read(root, listing));
    }

    /** A directory has no rules of its own. */
    @Override
    public void tag(ObjectKey key, ObjectTag tag) {
        if (find(key).isEmpty()) {
            throw new ObjectNotFoundException(
                    "%s is not in %s".formatted(key, location()), "Find out what removed it, then start again");
        }
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        Set<Path> changed = new LinkedHashSet<>();
        for (ObjectKey key : keys) {
            Path file = root.file(key);
            failures.during("Deleting " + key, () -> delete(file)).ifPresent(changed::add);
        }
        changed.forEach(folder -> failures.during("Deleting", () -> sync(folder)));
    }

    /** Returns the folder in which an entry was removed, where there was one. */
    private Optional<Path> delete(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(lock.holding(() -> {
            Files.deleteIfExists(file);
            return PrivateFiles.removeEmptied(Objects.requireNonNull(file.getParent()), root.path());
        }));
    }

    private static Path sync(Path folder) throws IOException {
        PrivateFiles.sync(folder);
        return folder;
    }

    @Override
    public List<UnfinishedWrite> unfinished(String prefix) {
        return failures.during("Listing unfinished writes", () -> unfinished.list(prefix));
    }

    @Override
    public void discard(UnfinishedWrite write) {
        failures.during("Discarding " + write.key(), () -> {
            unfinished.discard(write);
            return write;
        });
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
