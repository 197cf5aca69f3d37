package dev.nightkeep.cli.command;

import dev.nightkeep.access.AccessTokens;
import dev.nightkeep.access.Scope;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.TokenListing;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.BackupStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep token create}. */
@Command(
        name = "create",
        header = "Make a token. It is shown once, and the store keeps only its hash.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep token create --from ./backups --name phone --scope read --expires 30d",
            "  nightkeep token create --from ./backups --name ops --scope read --scope backup --scope restore"
        })
final class TokenCreateCommand implements Callable<Integer> {
    private static final Duration USUAL_LIFETIME = Duration.ofDays(90);

    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--name", paramLabel = "<name>", required = true, description = "What people call it.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "<scope>",
            required = true,
            description = "What it allows: read, backup, restore or delete; may be repeated. None includes another.")
    private final List<Scope> scopes = new ArrayList<>();

    @Option(names = "--expires", paramLabel = "<time>", description = "When it ends: 12h, 30d (default: 90d), 8w.")
    private @Nullable Duration expires;

    @Option(names = "--never-expires", description = "It lasts until it is revoked.")
    private boolean lasting;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TokenCreateCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::create);
    }

    private CommandResult create(Session session) {
        CliEnvironment environment = session.environment();
        Optional<Duration> lifetime = lifetime();
        try (BackupStore store = backends.storeForWriting(from.choice().address(environment))) {
            AccessTokens tokens = new AccessTokens(store, environment.clock(), new SecureRandom());
            TokenListing listing = new TokenListing(environment.clock().now(), environment.zone());
            AuditedChange change = new AuditedChange(session, Optional.of(store), "token.create", name);
            return change.attempt(
                    () -> change.make(() -> listing.issued(tokens.issue(name, Set.copyOf(scopes), lifetime))));
        }
    }

    private Optional<Duration> lifetime() {
        if (lasting && expires != null) {
            throw new ConfigurationException("--expires and --never-expires contradict each other", "Give one of them");
        }
        return lasting
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(expires).orElse(USUAL_LIFETIME));
    }
}
