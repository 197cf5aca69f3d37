package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.text.ShellWord;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the place for what a restore replaces: where it was told, else the store of the backup, else the usual store. */
final class RollbackPlace {
    private final CliEnvironment environment;
    private final Backends backends;
    private final Supplier<List<OpeningKey>> keys;
    private final List<String> reach;

    /**
     * With the keys that were given: what is replaced is encrypted where the backup is, or where its store's are.
     *
     * @param reach the options with which another command has the same keys and the same database
     */
    RollbackPlace(CliEnvironment environment, Backends backends, Supplier<List<OpeningKey>> keys, List<String> reach) {
        this.environment = environment;
        this.backends = backends;
        this.keys = keys;
        this.reach = List.copyOf(reach);
    }

    KeptRollback find(RollbackOptions options, StoreChoice choice, FoundBackup found) {
        Optional<StoreChoice> told = options.store(choice);
        if (told.isPresent()) {
            return opened(told.get(), found);
        }
        if (found instanceof FoundBackup.InStore stored) {
            return new KeptRollback(Optional.of(place(stored.store(), found, words(choice, stored))), Optional.empty());
        }
        if (choice.name(environment).isPresent()) {
            return opened(choice, found);
        }
        throw new ConfigurationException(
                "%s lies in no store, so there is no place for what the restore replaces".formatted(found.name()),
                "Name one with --rollback-to, or say --rollback off, and it cannot be undone");
    }

    /** What is there already of earlier restores; nothing is made, and nothing is meant to be written there. */
    KeptRollback look(RollbackOptions options, StoreChoice choice, FoundBackup found) {
        Optional<StoreChoice> other = options.store(choice)
                .or(() -> Optional.of(choice)
                        .filter(named -> found.home().isEmpty()
                                && named.name(environment).isPresent()));
        Optional<BackupStore> opened = other.flatMap(named -> backends.storeIfThere(named.address(environment)));
        Optional<BackupStore> store = other.isPresent() ? opened : found.home();
        List<String> words = other.map(named -> named.words(environment)).orElseGet(() -> home(choice, found));
        return new KeptRollback(
                store.map(there -> place(there, new NoEncryption(), job(found)).reachedBy(arguments(words))), opened);
    }

    private List<String> home(StoreChoice choice, FoundBackup found) {
        return found instanceof FoundBackup.InStore stored ? words(choice, stored) : List.of();
    }

    private static JobName job(FoundBackup found) {
        return found instanceof FoundBackup.InStore stored ? stored.manifest().job() : JobName.DEFAULT;
    }

    private List<String> words(StoreChoice choice, FoundBackup.InStore stored) {
        return choice.name(environment).isPresent()
                ? choice.words(environment)
                : List.of("--from", stored.store().location());
    }

    private KeptRollback opened(StoreChoice choice, FoundBackup found) {
        BackupStore store = backends.storeForWriting(choice.address(environment));
        return new KeptRollback(Optional.of(place(store, found, choice.words(environment))), Optional.of(store));
    }

    private RollbackStore place(BackupStore store, FoundBackup found, List<String> words) {
        return place(store, found).reachedBy(arguments(words));
    }

    private String arguments(List<String> words) {
        return Stream.concat(words.stream(), reach.stream()).map(ShellWord::of).collect(Collectors.joining(" "));
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
