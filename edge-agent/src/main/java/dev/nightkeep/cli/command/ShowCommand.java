package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CollectionSummary;
import dev.nightkeep.catalog.SummarizeCollections;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.ReferenceOptions;
import dev.nightkeep.cli.report.BackupDetails;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.StoreText;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep show}. */
@Command(
        name = "show",
        header = "Show one backup in full: what it holds, what is missing, how to restore it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep show latest --from ./backups",
            "  nightkeep show 20261121T02 --from ./backups --job nightly",
            "  nightkeep show latest --from s3://my-bucket/mongo --json"
        })
final class ShowCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final ReferenceOptions backup = new ReferenceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ShowCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::show);
    }

    private CommandResult show(Session session) {
        CliEnvironment environment = session.environment();
        try (BackupStore store = backends.store(backup.store().address(environment))) {
            CatalogEntry.Committed found = new BackupCatalog(store).find(backup.reference(), backup.job());
            List<CollectionSummary> collections = new SummarizeCollections(store).summarize(found.manifest());
            StoreText where = new StoreText(store.location(), backup.store().arguments(environment));
            return new BackupDetails(environment.clock().now(), environment.zone()).result(found, collections, where);
        }
    }
}
