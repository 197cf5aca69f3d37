package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** Finds the place for what a restore replaces: where it was told, else the store of the backup, else the usual store. */
final class RollbackPlace {
    private final CliEnvironment environment;
    private final Backends backends;

    RollbackPlace(CliEnvironment environment, Backends backends) {
        this.environment = environment;
        this.backends = backends;
    }

    KeptRollback find(RollbackOptions options, ContentsOptions contents, FoundBackup found) {
        Optional<StoreAddress> told = options.address(environment);
        if (told.isPresent()) {
            return opened(told.get(), found, "--from " + options.text().orElseThrow());
        }
        if (found instanceof FoundBackup.InStore stored) {
            return new KeptRollback(
                    Optional.of(place(stored.store(), found)), Optional.empty(), arguments(contents.store(), stored));
        }
        if (contents.store().name(environment).isPresent()) {
            return opened(
                    contents.store().address(environment),
                    found,
                    contents.store().arguments(environment));
        }
        throw new ConfigurationException(
                "%s lies in no store, so there is no place for what the restore replaces".formatted(found.name()),
                "Name one with --rollback-to, or say --rollback off, and it cannot be undone");
    }

    private String arguments(StoreChoice choice, FoundBackup.InStore stored) {
        return choice.name(environment).isPresent()
                ? choice.arguments(environment)
                : "--from " + stored.store().location();
    }

    private KeptRollback opened(StoreAddress address, FoundBackup found, String arguments) {
        BackupStore store = backends.storeForWriting(address);
        return new KeptRollback(Optional.of(place(store, found)), Optional.of(store), arguments);
    }

    /** Sealed as the backup is, and filed under its job. */
    private RollbackStore place(BackupStore store, FoundBackup found) {
        return switch (found) {
            case FoundBackup.InStore stored ->
                place(store, stored.keys(), stored.manifest().job());
            case FoundBackup.AtPath path -> place(store, new NoEncryption(), JobName.DEFAULT);
        };
    }

    private RollbackStore place(BackupStore store, KeyRing keys, JobName job) {
        return new RollbackStore(store, keys, job, environment.host());
    }
}
