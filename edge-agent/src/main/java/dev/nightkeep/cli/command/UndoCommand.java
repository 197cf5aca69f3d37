package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.UndoResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.restore.UndoRestore;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep undo}. */
@Command(
        name = "undo",
        header = "Take a restore back.",
        description = {
            "",
            "Removes the documents that the restore added and puts those back that it replaced, wherever the live"
                    + " document is still what the restore wrote. What others have changed since is left as it is and"
                    + " named, and the exit code is 1 then. Collections and indexes that the restore created stay. What was taken back is"
                    + " not taken back a second time."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep undo 20261121T020000Z-restore-1b4e28ba-2fa1-41d2-883f-0016d3cca427 --uri-env MONGO_URI"})
final class UndoCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Backends backends;
    private final Keys keys;

    @Parameters(paramLabel = "<restore>", description = "The id that 'nightkeep restore' printed.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String restore;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Option(names = "--preview", description = "Count what would be taken back, and change nothing.")
    private boolean preview;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UndoCommand(CommandFrame frame, Backends backends, Keys keys) {
        this.frame = frame;
        this.backends = backends;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::undo);
    }

    private CommandResult undo(Session session) {
        RestoreId id = id();
        String connection = new ConnectionStrings(session.environment(), session::notice).resolve(uri);
        try (BackupStore store = backends.store(from.choice().address(session.environment()));
                DocumentTarget target = backends.target(connection)) {
            AuditedChange change =
                    new AuditedChange(session, Optional.of(store).filter(log -> !preview), "undo", id.value());
            return change.attempt(() -> {
                KeyRing opened = keys(session, store, id);
                return undo(
                        session,
                        progress -> new UndoRestore(
                                store,
                                opened,
                                target,
                                backends.displayed(connection),
                                session.environment().clock(),
                                progress),
                        change);
            });
        }
    }

    /** The key for the rollback backup of the restore. */
    private KeyRing keys(Session session, BackupStore store, RestoreId id) {
        RestoreRecords records = new RestoreRecords(store);
        return keys.opening(opening.choice(session.environment()), records.rollback(records.find(id)));
    }

    private CommandResult undo(Session session, Function<ProgressListener, UndoRestore> undo, AuditedChange change) {
        RestoreId id = id();
        if (preview) {
            return UndoResult.of(run(session, undo, id, true));
        }
        if (!yes && session.answers()) {
            UndoReport would = run(session, undo, id, true);
            if (!session.confirmed(UndoResult.lines(would), "Take it back?")) {
                return change.declined();
            }
        } else if (!yes) {
            throw new ConfigurationException(
                    "Taking a restore back changes documents, and there is no terminal on which to ask",
                    "Look with --preview, then say --yes");
        }
        return change.makeAnyway(
                () -> new AuditedChange.Made(UndoResult.of(run(session, undo, id, false)), id.value()));
    }

    private static UndoReport run(
            Session session, Function<ProgressListener, UndoRestore> undo, RestoreId id, boolean preview) {
        return session.run(
                "connecting", (progress, cancellation) -> undo.apply(progress).undo(id, preview, cancellation));
    }

    private RestoreId id() {
        if (!RestoreId.isId(restore)) {
            throw new ConfigurationException(
                    "'%s' is not the id of a restore".formatted(restore),
                    "Take the id that 'nightkeep restore' printed");
        }
        return new RestoreId(restore);
    }
}
