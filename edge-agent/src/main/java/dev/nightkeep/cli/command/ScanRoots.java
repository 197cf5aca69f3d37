package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.ScanOptions;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.scan.ScanRoot;
import dev.nightkeep.store.BackupStore;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a scan looks, opened. */
final class ScanRoots implements AutoCloseable {
    private final List<ScanRoot> roots;
    private final Optional<BackupStore> store;

    private ScanRoots(List<ScanRoot> roots, Optional<BackupStore> store) {
        this.roots = List.copyOf(roots);
        this.store = store;
    }

    /** What the options name. A store is scanned when it is named on the command line. */
    static ScanRoots of(Session session, ScanOptions options, FromOptions from, Backends backends) {
        List<ScanRoot> roots = new ArrayList<>();
        options.paths().forEach(path -> roots.add(tree(session, path)));
        StoreChoice choice = from.choice();
        if (choice.text().isEmpty() && options.prefixes().isEmpty()) {
            return new ScanRoots(roots, Optional.empty());
        }
        BackupStore store = backends.store(choice.address(session.environment()));
        List<String> prefixes = options.prefixes().isEmpty() ? List.of("") : options.prefixes();
        prefixes.forEach(prefix -> roots.add(new ScanRoot.Prefix(store, prefix)));
        return new ScanRoots(roots, Optional.of(store));
    }

    private static ScanRoot tree(Session session, String path) {
        try {
            return new ScanRoot.Tree(
                    session.environment().folder().resolve(path).normalize());
        } catch (InvalidPathException e) {
            throw new ConfigurationException("'%s' is not the name of a file".formatted(path), "Correct --path", e);
        }
    }

    List<ScanRoot> all() {
        return roots;
    }

    boolean none() {
        return roots.isEmpty();
    }

    boolean hasStore() {
        return store.isPresent();
    }

    @Override
    public void close() {
        store.ifPresent(BackupStore::close);
    }
}
