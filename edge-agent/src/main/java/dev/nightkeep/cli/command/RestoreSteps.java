package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ConnectionStrings;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every restore goes through, wherever its documents come from: consent, the place for what is replaced, the
 * target, the dialogue, and what the audit log notes of it.
 */
record RestoreSteps(
        Session session,
        Backends backends,
        UriOptions uri,
        PreviewOptions looking,
        RestoreConsent consent,
        RestoreAudit audit,
        Rollback rollback) {
    /**
     * Where what is replaced is kept.
     *
     * @param store of the backup, or of the command
     */
    record Rollback(RollbackOptions options, RollbackPlace place, StoreChoice store) {}

    /** Finds the place for what is replaced, with the keys that were given; undo will need them and the database. */
    static RollbackPlace place(Session session, Backends backends, Keys keys, OpeningOptions opening, UriOptions uri) {
        CliEnvironment environment = session.environment();
        List<String> reach = new ArrayList<>(opening.words());
        reach.addAll(uri.words(environment));
        return new RollbackPlace(environment, backends, () -> keys.each(opening.choice(environment)), reach);
    }

    /** Takes the steps; what was opened is closed. */
    CommandResult take(
            Supplier<? extends FoundBackup> opening, RestoreRequest request, Optional<RestorePlan> approved) {
        try (FoundBackup found = consent.orRefuse(opening);
                KeptRollback kept = consent.orRefuse(() -> audit.attempt(found, () -> kept(found)))) {
            return audit.attempt(found, kept, change -> {
                RestoreDialogue dialogue = new RestoreDialogue(session, looking, change);
                consent.require();
                String connection = new ConnectionStrings(session.environment(), session::notice).resolve(uri);
                NamedDatabase.notice(session, backends, connection, request.selection());
                try (DocumentTarget target = backends.target(connection)) {
                    String name = backends.displayed(connection);
                    boolean afresh = rollback.options().abandonsUnfinished();
                    return dialogue.restore(
                            new RestoreRun(session, found, target, name, request, kept, afresh), approved);
                }
            });
        }
    }

    private KeptRollback kept(FoundBackup found) {
        if (!rollback.options().wanted()) {
            return KeptRollback.none();
        }
        return looking.onlyLooks()
                ? rollback.place().look(rollback.options(), rollback.store(), found)
                : rollback.place().find(rollback.options(), rollback.store(), found);
    }
}
