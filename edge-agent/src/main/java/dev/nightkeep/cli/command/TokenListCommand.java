package dev.nightkeep.cli.command;

import dev.nightkeep.access.AccessTokens;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.TokenListing;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.store.BackupStore;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep token list}. */
@Command(
        name = "list",
        header = "List the tokens of a store, those that ended included.",
        footerHeading = "%nExamples:%n",
        footer = "  nightkeep token list --from ./backups")
final class TokenListCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TokenListCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::list);
    }

    private CommandResult list(Session session) {
        CliEnvironment environment = session.environment();
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            AccessTokens tokens = new AccessTokens(store, environment.clock(), new SecureRandom());
            return new TokenListing(environment.clock().now(), environment.zone()).tokens(tokens.list());
        }
    }
}
