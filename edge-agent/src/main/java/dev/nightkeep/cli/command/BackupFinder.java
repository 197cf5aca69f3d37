package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a person means by a backup: what lies at a path, else one of a store. */
final class BackupFinder {
    private final CliEnvironment environment;
    private final Backends backends;

    BackupFinder(CliEnvironment environment, Backends backends) {
        this.environment = environment;
        this.backends = backends;
    }

    /** Opens the backup, with the key that {@code keys} gives for it, whatever store it lies in. */
    FoundBackup find(ContentsOptions options, Function<Manifest, KeyRing> keys) {
        return find(options, (BackupStore store, Manifest manifest) -> keys.apply(manifest));
    }

    /**
     * Opens the backup, with the key that {@code keys} gives for it.
     *
     * @throws dev.nightkeep.error.BackupNotFoundException when the store has none of that name
     * @throws ConfigurationException when it can be neither a path nor a backup of a store
     */
    FoundBackup find(ContentsOptions options, BackupOpening keys) {
        Optional<Path> path = path(options.reference());
        if (path.filter(Files::exists).isPresent()) {
            return OwnFolder.at(path.get())
                    .map(folder -> inFolder(folder, keys))
                    .orElseGet(() -> new FoundBackup.AtPath(path.get(), options.namespace()));
        }
        if (path.isPresent()
                && (isPath(options.reference())
                        || options.store(environment).name(environment).isEmpty())) {
            throw new ConfigurationException(
                    "There is no file or directory %s".formatted(path.get()),
                    "Correct the path; or give the id of a backup, and its store with --from");
        }
        return inStore(options, keys);
    }

    /** Names that references can have never are paths, whatever lies in the present folder. */
    private Optional<Path> path(String reference) {
        if (reference.equals(BackupCatalog.LATEST) || BackupId.isId(reference)) {
            return Optional.empty();
        }
        try {
            return Optional.of(environment.folder().resolve(reference).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPath(String reference) {
        return reference.contains("/") || reference.contains("\\") || reference.startsWith(".");
    }

    private FoundBackup inFolder(OwnFolder folder, BackupOpening keys) {
        return inStore(
                new StoreAddress.Directory(folder.store()), folder.id().value(), Optional.of(folder.job()), keys);
    }

    private FoundBackup inStore(ContentsOptions options, BackupOpening keys) {
        return inStore(options.store(environment).address(environment), options.reference(), options.job(), keys);
    }

    private FoundBackup inStore(StoreAddress address, String reference, Optional<JobName> job, BackupOpening keys) {
        BackupStore store = backends.store(address);
        try {
            Manifest manifest = new BackupCatalog(store).find(reference, job).manifest();
            return new FoundBackup.InStore(store, manifest, keys.key(store, manifest));
        } catch (NightkeepException e) {
            store.close();
            throw e;
        }
    }
}
