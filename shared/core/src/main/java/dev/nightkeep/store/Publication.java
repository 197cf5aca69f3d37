package dev.nightkeep.store;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The step in which a finished file becomes an object: whole, at once, and only where the precondition holds. */
final class Publication {
    /** Gives a file a second name that must be free. */
    @FunctionalInterface
    interface HardLink {
        void create(Path name, Path existing) throws IOException;
    }

    private final StoreRoot root;
    private final RootLock lock;
    private final HardLink hardLink;
    private final Clock clock;

    Publication(StoreRoot root, RootLock lock, HardLink hardLink, Clock clock) {
        this.root = root;
        this.lock = lock;
        this.hardLink = hardLink;
        this.clock = clock;
    }

    /** On return the object is visible and durable, and nothing is left of the unfinished file. */
    StoredObject publish(UnfinishedFile unfinished, Precondition precondition) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        StoredObject object = lock.holding(() -> {
            Path target = target(unfinished.key(), changed);
            FileState.supersede(unfinished.file(), target, clock.now());
            StoredObject state = FileState.of(unfinished.key(), unfinished.file())
                    .orElseThrow(() -> new IOException("the unfinished file was discarded meanwhile"));
            move(unfinished, target, precondition);
            return state;
        });
        for (Path folder : changed) {
            PrivateFiles.sync(folder);
        }
        return object;
    }

    private Path target(ObjectKey key, Set<Path> changed) throws IOException {
        Path target = root.file(key);
        if (Files.isDirectory(target)) {
            throw new ConfigurationException(
                    "%s in %s is a directory, and cannot be an object as well".formatted(key, root.path()),
                    "Choose another name");
        }
        Path folder = Objects.requireNonNull(target.getParent());
        changed.add(folder);
        changed.addAll(PrivateFiles.createFolders(folder));
        return target;
    }

    private void move(UnfinishedFile unfinished, Path target, Precondition precondition) throws IOException {
        boolean linked = switch (precondition) {
            case Precondition.None none -> false;
            case Precondition.Absent absent -> linked(unfinished, target);
            case Precondition.Unchanged unchanged -> {
                requireVersion(unfinished.key(), target, unchanged.version());
                yield false;
            }
        };
        if (linked) {
            Files.delete(unfinished.file());
        } else {
            Files.move(unfinished.file(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        unfinished.removeFolders();
    }

    private boolean linked(UnfinishedFile unfinished, Path target) throws IOException {
        try {
            hardLink.create(target, unfinished.file());
            return true;
        } catch (FileAlreadyExistsException e) {
            throw failed(unfinished.key(), "is there already", e);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // no hard links here: looking and moving are one step among those who take the lock
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw failed(unfinished.key(), "is there already", e);
            }
            return false;
        }
    }

    private void requireVersion(ObjectKey key, Path target, ObjectVersion version) throws IOException {
        StoredObject present = FileState.of(key, target).orElseThrow(() -> failed(key, "is gone", null));
        if (!present.version().equals(version)) {
            throw failed(key, "was changed meanwhile", null);
        }
    }

    private PreconditionFailedException failed(ObjectKey key, String why, @Nullable Exception cause) {
        return new PreconditionFailedException(
                "%s was not written to %s, because it %s".formatted(key, root.path(), why),
                "Read it again and decide anew",
                cause);
    }
}
