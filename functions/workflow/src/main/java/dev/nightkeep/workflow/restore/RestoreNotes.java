package dev.nightkeep.workflow.restore;

import dev.nightkeep.error.RestoreNotFoundException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.workflow.Installation;
import java.util.Optional;
import java.util.UUID;

/** What the tasks of one restore note for each other. */
final class RestoreNotes {
    /** The name of the machine. */
    static final String MACHINE = "restore";

    private static final String STATE = "restore.json";
    private static final String DONE = "restored.json";
    private static final String PLAN = "plan.json";

    private final Installation installation;
    private final RestoreTask task;
    private final ExecutionNotes notes;
    private final ExecutionKey execution;

    RestoreNotes(Installation installation, RestoreTask task) {
        this.installation = installation;
        this.task = task;
        this.notes = new ExecutionNotes(installation.store());
        this.execution = new ExecutionKey(MACHINE, task.execution());
    }

    ExecutionNotes notes() {
        return notes;
    }

    ExecutionKey execution() {
        return execution;
    }

    /** What it came to, where it is at its end: a task that is called once more does nothing more. */
    Optional<Restored> done() {
        return notes.find(execution, DONE, Restored.class).or(this::finished);
    }

    /** Of a restore that was finished by a task which could not say so. */
    private Optional<Restored> finished() {
        return state().flatMap(state -> record(state.restore())
                .filter(record -> record.finished().isPresent())
                .map(record -> keep(state, record)));
    }

    Restored keep(RestoreState state, RestoreRecord record) {
        RestoreRecords records = new RestoreRecords(installation.store());
        return keep(Restored.of(records.report(record), records.reportOf(record), state.slice()));
    }

    private Restored keep(Restored restored) {
        var unused = notes.keep(execution, DONE, ControlJson.write(restored));
        return restored;
    }

    /** Keeps the plan of a dry run. */
    Restored keep(RestoreState state, RestorePlan plan) {
        ObjectKey kept = notes.keep(execution, PLAN, plan.toJson());
        return keep(Restored.of(plan, kept, state.slice()));
    }

    Optional<RestoreState> state() {
        return notes.find(execution, STATE, RestoreState.class);
    }

    /** How far it is; of two first tasks one decides what is restored and under which name. */
    RestoreState first(BackupId backup) {
        RestoreId id = RestoreId.of(task.started(), UUID.randomUUID());
        return notes.first(execution, STATE, new RestoreState(backup, id, 0, 0, 0), RestoreState.class);
    }

    RestoreState keep(RestoreState state) {
        var unused = notes.keep(execution, STATE, ControlJson.write(state));
        return state;
    }

    RestoreRecord require(RestoreId id) {
        return new RestoreRecords(installation.store()).find(id);
    }

    private Optional<RestoreRecord> record(RestoreId id) {
        try {
            return Optional.of(require(id));
        } catch (RestoreNotFoundException e) {
            return Optional.empty();
        }
    }
}
