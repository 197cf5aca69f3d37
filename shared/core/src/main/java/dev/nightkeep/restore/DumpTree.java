package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders and files of a mongodump directory: one folder for each database, or the files of one database. What is
 * there and will not be restored is said to whoever watches. For one thread.
 */
final class DumpTree {
    private static final String OPLOG = "oplog.bson";
    private static final String PRELUDE = "prelude.json";
    private static final Comparator<DumpedCollection> ORDER = Comparator.comparing(DumpedCollection::isView)
            .thenComparing(collection -> collection.definition().description().namespace());

    private final Path root;
    private final ContainedFolder folder;
    private final ProgressListener progress;

    DumpTree(Path root, ProgressListener progress) {
        this.root = root;
        this.folder = new ContainedFolder(root);
        this.progress = progress;
    }

    /**
     * All collections that can be restored, by name, and views behind them.
     *
     * @throws ConfigurationException when there is none at all
     */
    List<DumpedCollection> collections() {
        List<Path> entries = folder.entries(root);
        boolean oneDatabase = entries.stream().anyMatch(DumpTree::isCollection);
        List<DumpedCollection> found = oneDatabase
                ? database(root, entries)
                : entries.stream().flatMap(this::databases).toList();
        if (found.isEmpty()) {
            throw new ConfigurationException(
                    "%s holds no collection that mongodump wrote".formatted(root),
                    "Name the folder that mongodump wrote, which has a folder for each database");
        }
        return found.stream().filter(this::restored).sorted(ORDER).toList();
    }

    private static boolean isCollection(Path entry) {
        return Files.isRegularFile(entry)
                && !entry.endsWith(OPLOG)
                && DumpedFile.of(entry).isPresent();
    }

    private Stream<DumpedCollection> databases(Path entry) {
        if (Files.isDirectory(entry)) {
            return database(entry, folder.entries(entry)).stream();
        }
        if (entry.endsWith(OPLOG)) {
            notice("%s is not replayed: each collection is as it was when mongodump read it".formatted(entry));
        } else {
            noticeUnknown(entry);
        }
        return Stream.empty();
    }

    private List<DumpedCollection> database(Path database, List<Path> entries) {
        List<DumpedFile> files = entries.stream().flatMap(this::file).toList();
        return files.isEmpty()
                ? List.of()
                : new DatabaseFolder(
                                database.toAbsolutePath()
                                        .normalize()
                                        .getFileName()
                                        .toString(),
                                files)
                        .collections();
    }

    private Stream<DumpedFile> file(Path entry) {
        Optional<DumpedFile> file = Files.isRegularFile(entry) ? DumpedFile.of(entry) : Optional.empty();
        if (file.isEmpty()) {
            noticeUnknown(entry);
        }
        return file.stream();
    }

    private boolean restored(DumpedCollection collection) {
        Namespace namespace = collection.definition().description().namespace();
        boolean restored = !NotRestored.includes(namespace);
        if (!restored) {
            notice("%s is not restored: it belongs to the server that it was dumped from".formatted(namespace));
        }
        return restored;
    }

    private void noticeUnknown(Path entry) {
        if (!entry.getFileName().toString().startsWith(PRELUDE)) {
            notice("%s is passed over: it is nothing that mongodump writes there".formatted(entry));
        }
    }

    private void notice(String sentence) {
        progress.on(new ProgressEvent.Noticed(sentence));
    }
}
