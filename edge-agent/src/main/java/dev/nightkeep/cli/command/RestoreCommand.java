package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.PreviewReport;
import dev.nightkeep.cli.report.RestoreResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.DocumentTarget;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep restore}. */
@Command(
        name = "restore",
        header = "Bring a backup back into a database.",
        description = {
            "",
            "The whole backup is read and checked before the first document is written. Collections are created with"
                    + " their options, documents are added, indexes are built. Run again after a crash, it ends in the"
                    + " same state. What the target did not take is named, and the exit code is 1.",
            "On a terminal it shows what it would do and asks. Elsewhere --strategy overwrite needs --yes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --dry-run",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --strategy overwrite --yes",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --ns-from 'app.*' --ns-to 'rescue.*'",
            "  nightkeep restore ./old-dump --uri-env MONGO_URI"
        })
final class RestoreCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final BackupFinder finder;
    private final Backends backends;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RestoreOptions options = new RestoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RestoreCommand(CommandFrame frame, BackupFinder finder, Backends backends) {
        this.frame = frame;
        this.finder = finder;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::restore);
    }

    private CommandResult restore(Session session) {
        RestoreRequest request = options.request(selection.selection());
        requireConsent(session);
        try (FoundBackup found = finder.find(contents)) {
            String connection = new ConnectionStrings(session.environment(), session::notice).resolve(uri);
            try (DocumentTarget target = backends.target(connection)) {
                return restore(
                        session, new RestoreRun(session, found, target, request), backends.displayed(connection));
            }
        }
    }

    private CommandResult restore(Session session, RestoreRun run, String target) {
        if (options.dryRun()) {
            return PreviewReport.of(run.preview(), target);
        }
        if (!options.yes()
                && session.answers()
                && !session.confirmed(PreviewReport.lines(run.preview(), target), "Restore it?")) {
            return CommandResult.declined();
        }
        return RestoreResult.of(run.apply(), target);
    }

    /** Adding what is not there can be done unasked; replacing cannot. */
    private void requireConsent(Session session) {
        if (options.overwrites() && !options.dryRun() && !options.yes() && !session.answers()) {
            throw new ConfigurationException(
                    "--strategy overwrite replaces documents, and there is no terminal on which to ask",
                    "Look with --dry-run, then say --yes");
        }
    }
}
