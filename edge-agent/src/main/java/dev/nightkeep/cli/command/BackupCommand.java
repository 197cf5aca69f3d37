package dev.nightkeep.cli.command;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.cli.options.BackupOptions;
import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.KeyProofOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.SealingChoice;
import dev.nightkeep.cli.options.SealingOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.StoreAddress;
import dev.nightkeep.cli.options.ToOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.BackupReceipt;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.StoreText;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.files.HostFiles;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.keycheck.CheckKeyAtHand;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.keycheck.KeyAssurance;
import dev.nightkeep.keycheck.KeyCheckTerms;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
            "The role 'read' on one database is enough.",
            "Encrypted, it is sealed before it leaves this host; whether the key to open it is at hand is asked before"
                    + " anything is read. What the environment names (NIGHTKEEP_RECIPIENTS, NIGHTKEEP_KEY_FILE,"
                    + " NIGHTKEEP_KMS_KEY) counts where no option does."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep backup --uri-env MONGO_URI --to ./backups",
            "  nightkeep backup --uri-file ./uri.txt --to s3://my-bucket/mongo --job nightly",
            "  nightkeep backup --uri-env MONGO_URI --to ./backups --db app --exclude 'tmp_*' --codec zstd",
            "  nightkeep backup --uri-env MONGO_URI --to ./backups --encrypt age --identity ./backup.key",
            "  nightkeep backup --uri-env MONGO_URI --to ./backups --key-file ./backup.key --files .env"
        })
final class BackupCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final ToOptions to = new ToOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final BackupOptions options = new BackupOptions();

    @Mixin
    private final SealingOptions sealing = new SealingOptions();

    @Mixin
    private final KeyProofOptions proof = new KeyProofOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BackupCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::backUp);
    }

    private CommandResult backUp(Session session) {
        CliEnvironment environment = session.environment();
        StoreAddress address = to.choice().address(environment);
        SealingChoice choice = sealing.choice(environment);
        KeyRing ring = keys.sealing(choice);
        BackupRequest request = request(environment, ring);
        String connection = new ConnectionStrings(environment, session::notice).resolve(uri);
        NamedDatabase.notice(session, backends, connection, request.selection());
        try (DocumentSource source = backends.source(connection);
                BackupStore store = backends.storeForWriting(address)) {
            AuditedChange change = new AuditedChange(
                    session, Optional.of(store), "backup", options.job().value());
            return change.attempt(() -> {
                KeyAssurance assurance = assured(session, store, choice, ring);
                return change.makeAnyway(() -> backUp(session, store, source, ring, request, assurance));
            });
        }
    }

    private AuditedChange.Made backUp(
            Session session,
            BackupStore store,
            DocumentSource source,
            KeyRing ring,
            BackupRequest request,
            KeyAssurance assurance) {
        CliEnvironment environment = session.environment();
        BackupResult result = session.run(
                "connecting",
                (progress, cancellation) -> new RunBackup(
                                store, source, ring, environment.clock(), environment.host(), progress)
                        .run(request, cancellation));
        StoreText where = new StoreText(store.location(), to.choice().arguments(environment));
        return new AuditedChange.Made(
                BackupReceipt.of(result, assurance, where),
                options.job() + "/" + result.manifest().id());
    }

    private BackupRequest request(CliEnvironment environment, KeyRing ring) {
        List<HostFile> files = new HostFiles(environment.folder(), ring.seals()).find(options.files());
        return Usage.checked("backup", () -> options.request(selection.selection(), files));
    }

    private KeyAssurance assured(Session session, BackupStore store, SealingChoice choice, KeyRing ring) {
        CliEnvironment environment = session.environment();
        if (!choice.equals(new SealingChoice.Nothing(true))) {
            new KeepEncrypting(store)
                    .require(options.job(), ring)
                    .ifPresent(old -> session.notice(
                            "The backups before this one need another key, keep it too: they are encrypted with "
                                    + old));
        }
        KeyCheckTerms terms = Usage.checked(
                "backup",
                () -> proof.terms("nightkeep keys check " + to.choice().arguments(environment)));
        KeyAssurance assurance = new CheckKeyAtHand(store, ring, environment.clock()).check(terms);
        if (assurance instanceof KeyAssurance.Proven proven && proven.old()) {
            session.notice("That the key is there was shown last on %s; run '%s --identity FILE' where it lies"
                    .formatted(proven.when().truncatedTo(ChronoUnit.SECONDS), terms.command()));
        }
        return assurance;
    }
}
