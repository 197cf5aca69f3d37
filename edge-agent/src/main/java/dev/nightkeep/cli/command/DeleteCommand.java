package dev.nightkeep.cli.command;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.ReferenceOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.RemovalResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RollbackUse;
import dev.nightkeep.store.BackupStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep delete}. */
@Command(
        name = "delete",
        header = "Delete one backup.",
        description = {
            "",
            "Wants its id, or the beginning of one; latest is refused. Asks on a terminal, and needs --yes elsewhere."
                    + " Interrupted, it can be called again. The rollback backup of a restore that was begun and not"
                    + " finished is refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep delete 20261121T020000Z-full-1b4e28ba-2fa1-41d2-883f-0016d3cca427 --from ./backups",
            "  nightkeep delete 20261121T020000Z --from ./backups --job nightly --yes"
        })
final class DeleteCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final ReferenceOptions backup = new ReferenceOptions();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--abandon-restore",
            description = "Delete it also where an unfinished restore needs it, which is given up by that.")
    private boolean abandonRestore;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DeleteCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::delete);
    }

    private CommandResult delete(Session session) {
        try (BackupStore store = backends.store(backup.store().address(session.environment()))) {
            AuditedChange change = new AuditedChange(session, Optional.of(store), "backup.delete", backup.reference());
            return change.attempt(() -> delete(session, store, change));
        }
    }

    private CommandResult delete(Session session, BackupStore store, AuditedChange change) {
        if (backup.reference().equals(BackupCatalog.LATEST)) {
            throw new ConfigurationException(
                    "'latest' is another backup tomorrow, so it is not deleted by that name",
                    "Take the id from 'nightkeep list'");
        }
        BackupLayout layout = layout(store);
        RollbackUse use = new RollbackUse(store, session.environment().clock());
        if (!abandonRestore) {
            use.requireNoneUnfinished(layout, open -> remedy(session, open));
        }
        Consent consent = new Consent(session, yes);
        if (!consent.given(warnings(use, layout), "Delete backup %s of job %s?".formatted(layout.id(), layout.job()))) {
            return change.declined();
        }
        return change.on(layout.job() + "/" + layout.id()).make(() -> {
            use.giveUp(layout);
            return RemovalResult.of(
                    new DeleteBackup(store, session.environment().clock()).delete(layout));
        });
    }

    private String remedy(Session session, RestoreId open) {
        return "Run that restore again to finish it, take it back with '%s' (first with --preview), or give it up with %s"
                .formatted(
                        "nightkeep undo %s %s --uri-env MONGO_URI"
                                .formatted(open, backup.store().arguments(session.environment())),
                        "--abandon-restore");
    }

    private static List<String> warnings(RollbackUse use, BackupLayout layout) {
        return use
                .restore(layout)
                .map(restore -> "Without it, restore %s into %s cannot be taken back."
                        .formatted(restore.id(), restore.target()))
                .stream()
                .toList();
    }

    /** A whole id is enough for one that is damaged or half deleted too. */
    private BackupLayout layout(BackupStore store) {
        BackupCatalog catalog = new BackupCatalog(store);
        if (BackupId.isId(backup.reference())) {
            List<JobName> jobs = backup.job().map(List::of).orElseGet(catalog::jobs);
            for (JobName job : jobs) {
                BackupLayout layout = new BackupLayout(job, new BackupId(backup.reference()));
                if (store.find(layout.manifest()).isPresent()) {
                    return layout;
                }
            }
        }
        return catalog.find(backup.reference(), backup.job()).layout();
    }
}
