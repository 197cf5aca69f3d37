package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OpeningChoice;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.KeysResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.error.KeyRequiredException;
import dev.nightkeep.keycheck.CheckKeys;
import dev.nightkeep.keycheck.OpeningKey;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep keys check}. */
@Command(
        name = "check",
        header = "Try keys on a store: what they open, and what not.",
        description = {
            "",
            "Run it where the key lies, after it was made and now and then. It opens the canary of each key, notes in"
                    + " the store that it did (backups for keys of age ask for that), counts the backups of each key by"
                    + " their manifests, and opens a little of the newest one. Exit code 1 when nothing was opened, or"
                    + " something did not open that should."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep keys check --from ./backups --identity ./backup.key",
            "  nightkeep keys check --from s3://my-bucket/mongo --key-file ./backup.key --json",
            "  nightkeep keys check --from ./backups --identity ./old.key --identity ./new.key"
        })
final class KeysCheckCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    KeysCheckCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::check);
    }

    private CommandResult check(Session session) {
        CliEnvironment environment = session.environment();
        OpeningChoice choice = opening.choice(environment);
        if (choice.isEmpty()) {
            throw new KeyRequiredException("No key was given to try", "Give --identity, --key-file or --kms-key");
        }
        List<OpeningKey> given = keys.each(choice);
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            AuditedChange change = new AuditedChange(session, Optional.of(store), "keys.check", named(given));
            return change.attempt(() -> change.make(
                    () -> KeysResult.of(new CheckKeys(store, environment.clock()).check(given), store.location())));
        }
    }

    private static String named(List<OpeningKey> keys) {
        return keys.stream()
                .flatMap(key -> key.names().isEmpty() ? Stream.of(key.ring().scheme()) : key.names().stream())
                .collect(Collectors.joining(", "));
    }
}
