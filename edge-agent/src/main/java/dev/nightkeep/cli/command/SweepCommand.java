package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.SweepOrphans;
import dev.nightkeep.catalog.SweepReport;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RemovalResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep sweep}. */
@Command(
        name = "sweep",
        header = "Find what killed runs and interrupted deletions left behind.",
        description = {
            "",
            "Looks and changes nothing, unless --delete is given. Living runs and whatever is younger than an hour are"
                    + " spared."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep sweep --from ./backups", "  nightkeep sweep --from ./backups --delete --yes"})
final class SweepCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--delete", description = "Remove what was found. Asks on a terminal, needs --yes elsewhere.")
    private boolean delete;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SweepCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::sweep);
    }

    private CommandResult sweep(Session session) {
        CliEnvironment environment = session.environment();
        try (BackupStore store = backends.store(from.choice().address(environment))) {
            AuditedChange change = new AuditedChange(session, Optional.of(store), "sweep", "");
            return change.attempt(() -> sweep(session, store, change));
        }
    }

    private CommandResult sweep(Session session, BackupStore store, AuditedChange change) {
        SweepOrphans sweep = new SweepOrphans(store, session.environment().clock());
        SweepReport report = sweep.report();
        if (!delete || report.orphans().isEmpty()) {
            return RemovalResult.of(report, store.location());
        }
        Consent consent = new Consent(session, yes);
        if (!consent.given(RemovalResult.lines(report, store.location()), "Remove all of it?")) {
            return change.declined();
        }
        return change.make(() -> RemovalResult.of(sweep.remove(report)));
    }
}
