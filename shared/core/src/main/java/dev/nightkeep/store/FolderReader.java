package dev.nightkeep.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads folders below a root. Whatever cannot be an object is passed over: symbolic links, devices, names that no key
 * has, and what vanished meanwhile.
 */
final class FolderReader {
    private final StoreRoot root;

    FolderReader(StoreRoot root) {
        this.root = root;
    }

    /**
     * What stands in the folder, sorted.
     *
     * @param base   what the keys of its entries start with
     * @param wanted told the key of a file, and that of a folder without its {@code /}
     */
    List<FolderEntry> read(String base, Path folder, Predicate<String> wanted) throws IOException {
        List<FolderEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                entry(base, folder, file, wanted).ifPresent(entries::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }

    private Optional<FolderEntry> entry(String base, Path folder, Path file, Predicate<String> wanted)
            throws IOException {
        String name = root.name(folder, file);
        if (!ObjectKey.isSegment(name) || root.isReserved(file) || !wanted.test(base + name)) {
            return Optional.empty();
        }
        return StoreRoot.attributes(file).flatMap(attributes -> entry(base + name, file, attributes));
    }

    private static Optional<FolderEntry> entry(String key, Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Optional.of(new FolderEntry(key + "/", file));
        }
        return attributes.isRegularFile() ? Optional.of(new FolderEntry(key, file)) : Optional.empty();
    }

    /** Whether there is an object anywhere in the folder. */
    boolean holdsObject(Path folder) throws IOException {
        for (FolderEntry entry : read("", folder, name -> true)) {
            if (!entry.isFolder() || holdsObject(entry.file())) {
                return true;
            }
        }
        return false;
    }
}
