package dev.nightkeep.scan;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.salvage.FileDocuments;
import dev.nightkeep.store.BackupStore;
import java.nio.file.Path;

/** Where files are looked for. */
public sealed interface ScanRoot {
    /** What this is called, for people. */
    String name();

    /** A folder of this machine with everything below it, or one file. */
    record Tree(Path path) implements ScanRoot {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** What stands below a prefix of a store, which stays open as long as the scan. */
    record Prefix(BackupStore store, String prefix) implements ScanRoot {
        @Override
        public String name() {
            return prefix.isEmpty() ? store.location() : store.location() + "/" + prefix;
        }
    }

    /** Lists it. */
    private static void list(
            ScanRoot root, FileSelection selection, FileDocuments documents, Listed listed, Cancellation cancellation) {
        switch (root) {
            case Tree tree -> new TreeListing(documents, selection.matcher(), listed, cancellation).list(tree.path());
            case Prefix prefix -> new PrefixListing(documents, selection.matcher(), listed, cancellation).list(prefix);
        }
    }

    /** Lists all of them. */
    static void listAll(
            Iterable<ScanRoot> roots,
            FileSelection selection,
            FileDocuments documents,
            Listed listed,
            Cancellation cancellation) {
        roots.forEach(root -> list(root, selection, documents, listed, cancellation));
    }
}
