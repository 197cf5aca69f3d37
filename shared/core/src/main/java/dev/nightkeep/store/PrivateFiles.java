package dev.nightkeep.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Files and folders that only their owner can read, and that survive a power cut. Stateless. */
public final class PrivateFiles {
    private static final FileAttribute<?>[] NONE = {};

    private PrivateFiles() {}

    /** A new file for writing that nobody else may read. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), fileAttributes(file));
    }

    static FileAttribute<?>[] fileAttributes(Path path) {
        return attributes(path, "rw-------");
    }

    /** Creates what is missing of the folder. Returns the folders in which an entry was created by that. */
    public static Set<Path> createFolders(Path folder) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        Path existing = folder;
        while (!Files.isDirectory(existing) && existing.getParent() != null) {
            requireAbsent(existing);
            existing = existing.getParent();
            changed.add(existing);
        }
        if (!changed.isEmpty()) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        }
        return changed;
    }

    private static void requireAbsent(Path folder) throws FileAlreadyExistsException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /**
     * Removes the folder and its parents below {@code end} as long as they are empty. Returns the first that stays.
     */
    static Path removeEmptied(Path folder, Path end) {
        Path parent = folder.getParent();
        if (parent == null || folder.equals(end) || !removed(folder)) {
            return folder;
        }
        return removeEmptied(parent, end);
    }

    private static boolean removed(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException e) {
            return false; // not empty, or it is a mount point: an empty folder is not listed and does no harm
        }
    }

    /** Makes the entries of the folder durable. */
    static void sync(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return; // elsewhere a folder cannot be opened, and its entries are journalled with the file
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            return; // emptied and removed by someone else meanwhile
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
