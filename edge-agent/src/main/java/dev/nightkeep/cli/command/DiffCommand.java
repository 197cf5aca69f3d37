package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.DiffResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.compare.CompareContents;
import dev.nightkeep.compare.Comparison;
import dev.nightkeep.compare.ComparisonRequest;
import dev.nightkeep.compare.LiveContents;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep diff}. */
@Command(
        name = "diff",
        header = "Say exactly how a backup differs from the live database, or from another backup.",
        description = {
            "",
            "The direction is from the backup to what it is held against: ADDED is what only the other side has, REMOVED"
                    + " what only the backup has, CHANGED what both have and is not the same byte for byte, by _id."
                    + " Every count is exact. Changes nothing.",
            "Exit code 0 when the comparison was made, whatever it found; with --exit-code 3 when something differs."
                    + " 1 is a failure and 2 a wrong command line, with and without."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep diff latest --from ./backups --uri-env MONGO_URI",
            "  nightkeep diff latest --from ./backups --uri-env MONGO_URI --collection users --samples 20",
            "  nightkeep diff 20261120T02 --from ./backups --against latest --exit-code",
            "  nightkeep diff ./old-dump --against ./new-dump --json"
        })
final class DiffCommand implements Callable<Integer> {
    private static final String LIVE = "live";
    private static final int USUAL_SAMPLES = 5;

    private final CommandFrame frame;
    private final BackupFinder finder;
    private final Backends backends;
    private final Keys keys;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Option(
            names = "--against",
            paramLabel = "live|<backup>",
            description =
                    "What it is held against: the live database (the default), or another backup, named likewise.")
    private String against = LIVE;

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--samples",
            paramLabel = "<number>",
            description = "Documents of each kind that are shown for a collection (default: " + USUAL_SAMPLES + ").")
    private int samples = USUAL_SAMPLES;

    @Option(names = "--exit-code", description = "End with exit code 3 when something differs.")
    private boolean exitCode;

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DiffCommand(CommandFrame frame, BackupFinder finder, Backends backends, Keys keys) {
        this.frame = frame;
        this.finder = finder;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::diff);
    }

    private CommandResult diff(Session session) {
        ComparisonRequest request = Usage.checked("diff", () -> ComparisonRequest.of(selection.selection(), samples));
        return against.equals(LIVE) ? againstLive(session, request) : againstOther(session, request);
    }

    private CommandResult againstLive(Session session, ComparisonRequest request) {
        try (FoundBackup found =
                finder.find(contents, manifest -> keys.opening(opening.choice(session.environment()), manifest))) {
            String connection = new ConnectionStrings(session.environment(), session::notice).resolve(uri);
            try (DocumentSource source = backends.source(connection);
                    DocumentTarget target = backends.target(connection)) {
                LiveContents live = new LiveContents(source, backends.displayed(connection), request.selection());
                Comparison comparison = session.run(
                        "connecting",
                        (progress, cancellation) -> new CompareContents(
                                        found.contents(progress), live, Optional.of(target), progress)
                                .compare(request, cancellation));
                return new DiffResult(DiffResult.Words.ofLive(), exitCode)
                        .of(comparison, missing(found), live.missing());
            }
        }
    }

    private CommandResult againstOther(Session session, ComparisonRequest request) {
        if (uri.named()) {
            throw new ConfigurationException(
                    "Two backups are compared without a database, and one was named",
                    "Leave it out, or say --against live");
        }
        try (FoundBackup found = open(session, contents);
                FoundBackup other = open(session, contents.referringTo(against))) {
            Comparison comparison = session.run(
                    "reading",
                    (progress, cancellation) -> new CompareContents(
                                    found.contents(progress), other.contents(progress), Optional.empty(), progress)
                            .compare(request, cancellation));
            return new DiffResult(DiffResult.Words.ofBackups(), exitCode)
                    .of(comparison, missing(found) + missing(other), List.of());
        }
    }

    /** One of two may be encrypted and the other not. */
    private FoundBackup open(Session session, ContentsOptions options) {
        return finder.find(
                options,
                manifest -> manifest.isSealed()
                        ? keys.opening(opening.choice(session.environment()), manifest)
                        : new NoEncryption());
    }

    /** What was asked for when the backup was made and is not in it. */
    private static long missing(FoundBackup found) {
        return found instanceof FoundBackup.InStore stored ? stored.manifest().missingCount() : 0;
    }
}
