package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.keycheck.OpeningKey;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the place for what a restore replaces: where it was told, else the store of the backup, else the usual store. */
final class RollbackPlace {
    private final CliEnvironment environment;
    private final Backends backends;
    private final Supplier<List<OpeningKey>> keys;

    /** With the keys that were given: what is replaced is encrypted where the backup is, or where its store's are. */
    RollbackPlace(CliEnvironment environment, Backends backends, Supplier<List<OpeningKey>> keys) {
        this.environment = environment;
        this.backends = backends;
        this.keys = keys;
    }

    KeptRollback find(RollbackOptions options, StoreChoice choice, FoundBackup found) {
        Optional<StoreAddress> told = options.address(environment);
        if (told.isPresent()) {
            return opened(told.get(), found, "--from " + options.text().orElseThrow());
        }
        if (found instanceof FoundBackup.InStore stored) {
            return new KeptRollback(
                    Optional.of(place(stored.store(), found)), Optional.empty(), arguments(choice, stored));
        }
        if (choice.name(environment).isPresent()) {
            return opened(choice.address(environment), found, choice.arguments(environment));
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

    /** Sealed where the backup is, or where its job's are, and filed under its job. */
    private RollbackStore place(BackupStore store, FoundBackup found) {
        return switch (found) {
            case FoundBackup.InStore stored
            when stored.manifest().isSealed() ->
                place(store, stored.keys(), stored.manifest().job());
            case FoundBackup.InStore stored -> place(store, stored.manifest().job());
            case FoundBackup.AtPath path -> place(store, JobName.DEFAULT);
            case FoundBackup.InScan scan -> place(store, JobName.DEFAULT);
        };
    }

    /** The backup is not encrypted; what it replaces must not be the first of its job that is not. */
    private RollbackStore place(BackupStore store, JobName job) {
        Optional<KeyRing> given = keys.get().stream().map(OpeningKey::ring).findFirst();
        if (given.isEmpty() && new KeepEncrypting(store).encrypts(job)) {
            throw KeepEncrypting.wouldBePlain(
                    job,
                    "Name the key in NIGHTKEEP_IDENTITY, NIGHTKEEP_KEY_FILE or NIGHTKEEP_KMS_KEY; or say"
                            + " --rollback off, and it cannot be undone");
        }
        return place(store, given.orElseGet(NoEncryption::new), job);
    }

    private RollbackStore place(BackupStore store, KeyRing keys, JobName job) {
        return new RollbackStore(store, keys, job, environment.host());
    }
}
