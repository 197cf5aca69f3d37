package dev.nightkeep.cli.command;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.cli.options.BackupOptions;
import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.options.ToOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.BackupReceipt;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.StoreText;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.files.HostFiles;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep backup}. */
@Command(
        name = "backup",
        header = "Back a database up into a directory or a bucket.",
        description = {
            "",
            "Ends as SUCCEEDED; as PARTIAL (exit code 1) when something that was asked for could not be read, which is"
                    + " then named; or as a failure that leaves nothing that counts as a backup.",
            "The role 'read' on one database is enough."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep backup --uri-env MONGO_URI --to ./backups",
            "  nightkeep backup --uri-file ./uri.txt --to s3://my-bucket/mongo --job nightly",
            "  nightkeep backup --uri-env MONGO_URI --to ./backups --db app --exclude 'tmp_*' --codec zstd"
        })
final class BackupCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final ToOptions to = new ToOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final BackupOptions options = new BackupOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BackupCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::backUp);
    }

    private CommandResult backUp(Session session) {
        CliEnvironment environment = session.environment();
        StoreAddress address = to.choice().address(environment);
        BackupRequest request = request(environment);
        String connection = new ConnectionStrings(environment, session::notice).resolve(uri);
        try (DocumentSource source = backends.source(connection);
                BackupStore store = backends.storeForWriting(address)) {
            BackupResult result = session.run(
                    "connecting",
                    (progress, cancellation) -> new RunBackup(
                                    store,
                                    source,
                                    new NoEncryption(),
                                    environment.clock(),
                                    environment.host(),
                                    progress)
                            .run(request, cancellation));
            StoreText where = new StoreText(store.location(), to.choice().arguments(environment));
            return BackupReceipt.of(result, where);
        }
    }

    private BackupRequest request(CliEnvironment environment) {
        List<HostFile> files = new HostFiles(environment.folder(), false).find(options.files());
        return Usage.checked("backup", () -> options.request(selection.selection(), files));
    }
}
