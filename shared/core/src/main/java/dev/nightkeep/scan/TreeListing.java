package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.salvage.FileDocuments;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists the files of a tree, folder by folder and without recursion. Symbolic links are counted and not followed, so that
 * nothing leads out of the root and nothing goes round. Files that two roots hold are listed once. For one thread.
 */
final class TreeListing {
    /** What a directory store keeps for itself. */
    private static final String STORE_INTERNAL = ".nightkeep";

    private final FileDocuments documents;
    private final FileSelection.Matcher wanted;
    private final Listed listed;
    private final Cancellation cancellation;
    private final Deque<Path> folders = new ArrayDeque<>();

    TreeListing(FileDocuments documents, FileSelection.Matcher wanted, Listed listed, Cancellation cancellation) {
        this.documents = documents;
        this.wanted = wanted;
        this.listed = listed;
        this.cancellation = cancellation;
    }

    void list(Path given) {
        Path root = real(given);
        if (Files.isRegularFile(root)) {
            entry(new Tree(Objects.requireNonNull(root.getParent()), given, true), root);
            return;
        }
        Tree tree = new Tree(root, given, false);
        folders.add(root);
        while (!folders.isEmpty()) {
            cancellation.check();
            folder(tree, folders.remove());
        }
    }

    /**
     * Where the walk is.
     *
     * @param named whether the root is one file that somebody named, whatever patterns say
     */
    private record Tree(Path root, Path given, boolean named) {
        String relative(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }

        String name(Path path) {
            return named
                    ? given.toString()
                    : given.resolve(root.relativize(path)).toString();
        }
    }

    private static Path real(Path given) {
        try {
            return given.toRealPath();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "There is no file or directory %s that can be read".formatted(given), "Correct --path", e);
        }
    }

    private void folder(Tree tree, Path folder) {
        Optional<ScanSource> backup = OwnBackups.at(folder, tree.name(folder));
        if (backup.isPresent()) {
            listed.add(backup.get());
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                entry(tree, entry);
            }
        } catch (DirectoryIteratorException e) {
            listed.unreadable(tree.name(folder), new IOException(e));
        } catch (IOException e) {
            listed.unreadable(tree.name(folder), e);
        }
    }

    private void entry(Tree tree, Path entry) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                listed.link();
            } else if (attributes.isDirectory()) {
                if (!entry.endsWith(STORE_INTERNAL)) {
                    folders.add(entry);
                }
            } else if (attributes.isRegularFile()) {
                regular(tree, entry, attributes);
            } else {
                listed.special();
            }
        } catch (IOException e) {
            listed.unreadable(tree.name(entry), e);
        }
    }

    private void regular(Tree tree, Path file, BasicFileAttributes attributes) {
        if (!tree.named() && !wanted.wants(tree.relative(file))) {
            listed.other();
            return;
        }
        SourceFacts facts = new SourceFacts(
                SourceKind.FILE,
                tree.name(file),
                file.toUri().toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
        listed.add(new FileSource(facts, tree.root(), file, documents));
    }
}
