package dev.nightkeep.store;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory of a store, and how keys name files in it. Symbolic links below it are never followed. */
record StoreRoot(Path path) {
    private static final String OWN = ".nightkeep";

    /** What file systems put into the root of a disk, readable by the administrator alone. */
    private static final Set<String> NOT_KEYS = Set.of(OWN, "lost+found");

    /** Whether there is a directory to read from; fails where something else stands. */
    boolean exists() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new ConfigurationException("%s is not a directory".formatted(path), "Name a directory for backups");
        }
        return Files.exists(path);
    }

    /** The file of the key. Fails for a key that is not for objects, or that leads through a symbolic link. */
    Path file(ObjectKey key) {
        Path file = path;
        for (String segment : key.value().split("/", -1)) {
            file = child(file, segment);
            requireOwnPlace(file, key);
        }
        return file;
    }

    private void requireOwnPlace(Path file, ObjectKey key) {
        if (isReserved(file)) {
            throw new ConfigurationException("%s in %s is not for objects".formatted(key, path), "Choose another name");
        }
        if (Files.isSymbolicLink(file)) {
            throw new ConfigurationException(
                    "%s in %s leads through the symbolic link %s, which is not followed"
                            .formatted(key, path, file.getFileName()),
                    "Replace the link by what it points to");
        }
    }

    private Path child(Path folder, String segment) {
        try {
            return folder.resolve(segment);
        } catch (InvalidPathException e) {
            throw undecodable(folder, e);
        }
    }

    /** The name of a file that was found in a folder. */
    String name(Path folder, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!child(folder, name).equals(file)) {
            throw undecodable(folder, null);
        }
        return name;
    }

    private static ConfigurationException undecodable(Path folder, @Nullable Exception cause) {
        return new ConfigurationException(
                "A name in %s cannot be written in this process's character set %s"
                        .formatted(folder, System.getProperty("sun.jnu.encoding", "of unknown name")),
                "Start Nightkeep with the environment variable LC_ALL=C.UTF-8, or rename the file",
                cause);
    }

    /** Whether this stands directly below the root and is no part of any key. */
    boolean isReserved(Path file) {
        return path.equals(file.getParent()) && NOT_KEYS.contains(String.valueOf(file.getFileName()));
    }

    /** What stands at the path itself; empty where nothing does. */
    static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (isBelowFile(file)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isBelowFile(Path file) {
        Path parent = file.getParent();
        return parent != null && Files.exists(parent) && !Files.isDirectory(parent);
    }

    /** The folder of the store's own files. */
    Path own() {
        return path.resolve(OWN);
    }
}
