package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.ScanOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.scan.ScanForData;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.scan.ScanRequest;
import dev.nightkeep.scan.ScanWords;
import dev.nightkeep.source.DocumentSource;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep scan}. */
@Command(
        name = "scan",
        header = "Find documents in databases, folders and buckets, and compare them.",
        description = {
            "",
            "Looks into JSON of any shape, Extended JSON, JSON Lines, BSON, archives of mongodump and backups of Nightkeep,"
                    + " compressed or not, damaged ones too. Says what the database lacks, which copies are newest,"
                    + " which differ and which files are damaged. Changes nothing.",
            "Exit code 1 when something could not be read as a whole."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep scan --uri-env MONGO_URI --path ./backups --path ./exports --report ./found",
            "  nightkeep scan --uri-env MONGO_URI --path . --collection conversations --id-field session_id",
            "  nightkeep scan --path ./old --all-files --json",
            "  nightkeep scan --uri-env MONGO_URI --from s3://my-bucket/mongo --prefix exports/ --report ./found"
        })
final class ScanCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ScanCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::scan);
    }

    private CommandResult scan(Session session) {
        ScanRequest request = Usage.checked("scan", () -> options.request(selection.selection()));
        ScanReportFiles files = new ScanReportFiles(session, options.report());
        files.requirePossible();
        Optional<String> connection = connection(session);
        try (ScanRoots roots = ScanRoots.of(session, options, from, backends)) {
            if (roots.none() && connection.isEmpty()) {
                throw new ConfigurationException(
                        "Nothing was named that could be scanned", "Give --path, --from or --uri-env");
            }
            ScanReport report = connection.isPresent()
                    ? scan(session, request, roots, connection.get())
                    : scan(session, request, roots, Optional.empty(), Optional.empty());
            return files.write(report, words(session, roots, files.path()));
        }
    }

    private Optional<String> connection(Session session) {
        ConnectionStrings strings = new ConnectionStrings(session.environment(), session::notice);
        return uri.named()
                        || session.environment()
                                .variable(ConnectionStrings.VARIABLE)
                                .isPresent()
                ? Optional.of(strings.resolve(uri))
                : Optional.empty();
    }

    private ScanReport scan(Session session, ScanRequest request, ScanRoots roots, String connection) {
        try (DocumentSource database = backends.source(connection)) {
            return scan(session, request, roots, Optional.of(database), Optional.of(backends.displayed(connection)));
        }
    }

    private static ScanReport scan(
            Session session,
            ScanRequest request,
            ScanRoots roots,
            Optional<DocumentSource> database,
            Optional<String> name) {
        return session.run(
                "listing files",
                (progress, cancellation) -> new ScanForData(
                                database,
                                roots.all(),
                                session.environment().clock(),
                                progress,
                                new SecureRandom().nextLong())
                        .scan(request, name, cancellation));
    }

    private ScanWords words(Session session, ScanRoots roots, Optional<String> report) {
        return new ScanWords(
                report,
                uri.words(session.environment()),
                roots.hasStore() ? from.choice().words(session.environment()) : List.of(),
                Stream.concat(options.words().stream(), selection.words().stream())
                        .toList());
    }
}
