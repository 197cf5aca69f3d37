package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.scan.RecoverySelection;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.store.BackupStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep recover}. */
@Command(
        name = "recover",
        header = "Bring back what a scan found.",
        description = {
            "",
            "Reads the chosen copies out of the files again and writes them like 'nightkeep restore' does. All files are"
                    + " read and compared with what was scanned before the first document is written: one that changed"
                    + " since is refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep recover scan-report.json --uri-env MONGO_URI --preview",
            "  nightkeep recover scan-report.json --uri-env MONGO_URI --rollback-to ./rollback",
            "  nightkeep recover scan-report.json --uri-env MONGO_URI --select newest --strategy overwrite --preview",
            "  nightkeep recover scan-report.json --uri-env MONGO_URI --select source=3 --into app.rescued --preview"
        })
final class RecoverCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Parameters(paramLabel = "<report>", description = "The scan-report.json that 'nightkeep scan --report' wrote.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String reportPath;

    @Option(
            names = "--select",
            paramLabel = "<what>",
            description = {
                "lacking: what the scanned database did not have, the newest copy of each (the default).",
                "newest: that, and newer copies of what it had. every: all documents of each source.",
                "source=<number>, collection=<name>: only of these. May be repeated and combined."
            })
    private List<String> selected = List.of();

    @Option(
            names = "--into",
            paramLabel = "<db.collection>",
            description = "Where all of it goes, instead of its own place.")
    private @Nullable Namespace into;

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final RestoreOptions options = new RestoreOptions();

    @Mixin
    private final PreviewOptions looking = new PreviewOptions();

    @Mixin
    private final RollbackOptions rollback = new RollbackOptions();

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RecoverCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::recover);
    }

    private CommandResult recover(Session session) {
        looking.require();
        Path folder = session.environment().folder();
        RestoreRequest request = options.request(NamespaceSelection.everything(), folder);
        Optional<RestorePlan> approved = looking.approved(folder);
        RecoverySelection selection = RecoverySelection.of(selected, Optional.ofNullable(into));
        RestoreConsent consent = new RestoreConsent(session, options, looking);
        RestoreAudit audit = new RestoreAudit(session, looking, "recover");
        return new RestoreSteps(session, backends, uri, looking, consent, audit, rollback(session))
                .take(() -> found(session, selection), request, approved);
    }

    private FoundBackup found(Session session, RecoverySelection selection) {
        ScanReport report = ScanReport.read(content(session), reportPath);
        return new FoundBackup.InScan(reportPath, report, selection, store(session));
    }

    private RestoreSteps.Rollback rollback(Session session) {
        RollbackPlace place = RestoreSteps.place(session, backends, keys, opening, uri);
        return new RestoreSteps.Rollback(rollback, place, from.choice());
    }

    private byte[] content(Session session) {
        try {
            return Files.readAllBytes(session.environment().folder().resolve(reportPath));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException(
                    "The scan report %s cannot be read (%s)"
                            .formatted(reportPath, e.getClass().getSimpleName()),
                    "Give the scan-report.json that 'nightkeep scan --report' wrote",
                    e);
        }
    }

    /** The store is named where the scan looked into one, and left alone otherwise. */
    private Optional<BackupStore> store(Session session) {
        return from.choice().text().map(name -> backends.store(choice(session).address(session.environment())));
    }

    private StoreChoice choice(Session session) {
        return rollback.toBucket() ? from.choice().besideABucket(session.environment()) : from.choice();
    }
}
