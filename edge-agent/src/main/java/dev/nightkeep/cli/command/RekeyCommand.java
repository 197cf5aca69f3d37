package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.cli.options.OldKeyOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.ReferenceOptions;
import dev.nightkeep.cli.options.SealingOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RekeyReport;
import dev.nightkeep.cli.report.StoreText;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.rekey.RekeyBackup;
import dev.nightkeep.rekey.RekeyRequest;
import dev.nightkeep.rekey.RekeyResult;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep rekey}. */
@Command(
        name = "rekey",
        header = "Encrypt one backup anew, with another key; a plain one too.",
        description = {
            "",
            "Writes an encrypted copy beside it, under an id of its own, verifies the copy completely with the new key,"
                    + " and only then deletes what it was. Stopped at any moment, one of the two is whole; called again,"
                    + " it goes on.",
            "The options say with what to encrypt; those that begin with --old say what opens it as it is. Asks on a"
                    + " terminal, and needs --yes elsewhere."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep rekey latest --from ./backups --encrypt age --identity ./new.key --old-identity ./old.key",
            "  nightkeep rekey 20261121T020000Z --from ./backups --key-file ./backup.key --yes",
            "  nightkeep rekey latest --from ./backups --recipient age1example --old-key-file ./old.key --keep-old"
        })
final class RekeyCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Mixin
    private final ReferenceOptions backup = new ReferenceOptions();

    @Mixin
    private final SealingOptions sealing = new SealingOptions();

    @Mixin
    private final OldKeyOptions opening = new OldKeyOptions();

    @Option(names = "--keep-old", description = "Leave the backup beside its copy.")
    private boolean keepOld;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RekeyCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::rekey);
    }

    private CommandResult rekey(Session session) {
        CliEnvironment environment = session.environment();
        KeyRing ring = keys.sealing(sealing.choice(environment));
        try (BackupStore store = backends.store(backup.store().address(environment))) {
            AuditedChange change = new AuditedChange(session, Optional.of(store), "backup.rekey", backup.reference());
            return change.attempt(() -> rekey(session, store, ring, change));
        }
    }

    private CommandResult rekey(Session session, BackupStore store, KeyRing ring, AuditedChange change) {
        CliEnvironment environment = session.environment();
        Manifest manifest =
                new BackupCatalog(store).find(backup.reference(), backup.job()).manifest();
        RekeyRequest request = new RekeyRequest(
                manifest,
                keys.opening(opening.choice(environment), manifest),
                ring,
                keepOld,
                RestoreRequest.standard().threads());
        return consented(session, manifest)
                ? change.on(manifest.job() + "/" + manifest.id())
                        .make(() -> RekeyReport.of(run(session, store, request), where(store, environment)))
                : change.declined();
    }

    /** Nothing is lost where the old one stays. */
    private boolean consented(Session session, Manifest manifest) {
        return keepOld
                || new Consent(session, yes)
                        .given(
                                List.of(),
                                "Encrypt %s anew, and delete what it was once the copy is proven?"
                                        .formatted(manifest.id()));
    }

    private static RekeyResult run(Session session, BackupStore store, RekeyRequest request) {
        CliEnvironment environment = session.environment();
        return session.run(
                "copying",
                (progress, cancellation) -> new RekeyBackup(store, environment.clock(), environment.host(), progress)
                        .rekey(request, cancellation));
    }

    private StoreText where(BackupStore store, CliEnvironment environment) {
        return new StoreText(store.location(), backup.store().arguments(environment));
    }
}
