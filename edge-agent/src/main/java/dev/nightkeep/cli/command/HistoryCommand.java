package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.HistoryResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.history.FollowDocument;
import dev.nightkeep.history.HistoryQuery;
import dev.nightkeep.history.HistoryReport;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.store.BackupStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep history}. */
@Command(
        name = "history",
        header = "Follow one document through all backups: when it changed, how, and how to get it back.",
        description = {
            "",
            "Says, the oldest first, in which backups the document was there and the same, how it differed from before,"
                    + " and where it was missing, with the command that restores each version. Changes nothing.",
            "Exit code 1 when no backup has it, or when a backup could not be read; encrypted ones need their keys."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep history users 65f1f9a3c05e1f9a3cd70001 --from ./backups",
            "  nightkeep history app.conversations session-17 --from s3://my-bucket/mongo --job nightly",
            "  nightkeep history orders 4711 --from ./backups --identity ./backup.key --json"
        })
final class HistoryCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Parameters(index = "0", paramLabel = "<collection>", description = "Its name, or db.collection.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String collection;

    @Parameters(
            index = "1",
            paramLabel = "<_id>",
            description = "As text, as the digits of an ObjectId, or as Extended JSON.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String id;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "Only backups of this job.")
    private @Nullable JobName job;

    @Option(names = "--db", paramLabel = "<name>", description = "Only this database.")
    private @Nullable String database;

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    HistoryCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::history);
    }

    private CommandResult history(Session session) {
        HistoryQuery query = new HistoryQuery(
                collection, Optional.ofNullable(database), IdList.of(Stream.of(id)), Optional.ofNullable(job));
        try (BackupStore store = backends.store(from.choice().address(session.environment()))) {
            HistoryReport report = session.run(
                    "listing backups",
                    (progress, cancellation) -> new FollowDocument(store, manifest -> key(session, manifest), progress)
                            .follow(query, RestoreRequest.standard().threads(), cancellation));
            return new HistoryResult(session.environment().zone(), reach(session))
                    .of(report, "%s %s".formatted(collection, id));
        }
    }

    /** Some backups of a store may be encrypted and others not. */
    private KeyRing key(Session session, Manifest manifest) {
        return manifest.isSealed() ? keys.opening(opening.choice(session.environment()), manifest) : new NoEncryption();
    }

    /** The options with which a restore reaches the same backups. */
    private List<String> reach(Session session) {
        List<String> words = new ArrayList<>(from.choice().words(session.environment()));
        words.addAll(opening.words());
        return words;
    }
}
