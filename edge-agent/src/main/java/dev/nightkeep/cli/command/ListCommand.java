package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.BackupListing;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep list}. */
@Command(
        name = "list",
        header = "List the backups of a store, the latest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep list --from ./backups",
            "  nightkeep list --from s3://my-bucket/mongo --job nightly --since 2026-11-01 --limit 0",
            "  nightkeep list --from ./backups --json"
        })
final class ListCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 20;
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--job", paramLabel = "<name>", description = "Only backups of this job.")
    private @Nullable JobName job;

    @Option(
            names = "--limit",
            paramLabel = "<number>",
            description = "At most this many (default: " + USUAL_LIMIT + "); 0 for all.")
    private int limit = USUAL_LIMIT;

    @Option(
            names = "--since",
            paramLabel = "<time>",
            description = "Only those started then or later: 2026-11-21, or 2026-11-21T14:30.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "<time>", description = "Only those started before.")
    private @Nullable Instant until;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ListCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::list);
    }

    private CommandResult list(Session session) {
        if (limit < 0) {
            throw new ConfigurationException("--limit cannot be negative", "Give 0 for all");
        }
        try (BackupStore store = backends.store(from.choice().address(session.environment()));
                Stream<CatalogEntry> entries = new BackupCatalog(store).newestFirst(query())) {
            // One more than is shown, to know whether there are more.
            List<CatalogEntry> found = (limit == 0 ? entries : entries.limit(limit + 1L)).toList();
            return new BackupListing(
                            session.environment().clock().now(),
                            session.environment().zone())
                    .result(found, limit, store.location());
        }
    }

    private CatalogQuery query() {
        return CatalogQuery.everything()
                .ofJob(Optional.ofNullable(job))
                .between(Optional.ofNullable(since), Optional.ofNullable(until));
    }
}
