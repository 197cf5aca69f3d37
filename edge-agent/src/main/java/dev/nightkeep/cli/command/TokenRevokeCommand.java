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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightkeep token revoke}. */
@Command(
        name = "revoke",
        header = "End a token at once, wherever it is used.",
        footerHeading = "%nExamples:%n",
        footer = "  nightkeep token revoke 0a1b2c3d4e5f --from ./backups")
final class TokenRevokeCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Parameters(index = "0", paramLabel = "<id>", description = "Its id, from 'nightkeep token list'.")
    private String id = "";

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TokenRevokeCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::revoke);
    }

    private CommandResult revoke(Session session) {
        CliEnvironment environment = session.environment();
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            AccessTokens tokens = new AccessTokens(store, environment.clock(), new SecureRandom());
            TokenListing listing = new TokenListing(environment.clock().now(), environment.zone());
            AuditedChange change = new AuditedChange(session, Optional.of(store), "token.revoke", id);
            return change.attempt(() -> change.make(() -> listing.revoked(tokens.revoke(id))));
        }
    }
}
