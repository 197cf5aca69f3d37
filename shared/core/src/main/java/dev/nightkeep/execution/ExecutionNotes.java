package dev.nightkeep.execution;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.time.Instant;
import java.util.Optional;

/**
 * What executions tell of themselves, below {@code control/executions/<machine>/<hash of the name>/}, for whoever follows
 * them and for their own next task. Thread-safe.
 */
public final class ExecutionNotes {
    private static final String PROGRESS = "progress.json";
    private static final String OUTCOME = "outcome.json";
    private static final String STOP = "stop.json";
    private static final int MAX_BYTES = 16 << 20;

    private final BackupStore store;

    public ExecutionNotes(BackupStore store) {
        this.store = store;
    }

    /** How far it has come; empty where none of its tasks has said anything. */
    public Optional<ExecutionProgress> progress(ExecutionKey execution) {
        return find(execution, PROGRESS, ExecutionProgress.class);
    }

    /** How it ended; empty where it has not, or was stopped or ran out of time and could not say so. */
    public Optional<ExecutionOutcome> outcome(ExecutionKey execution) {
        return find(execution, OUTCOME, ExecutionOutcome.class);
    }

    public void progress(ExecutionKey execution, ExecutionProgress progress) {
        var unused = keep(execution, PROGRESS, ControlJson.write(progress));
    }

    /** Notes how it ended, in the place of what was noted before: one that was redriven ends once more. */
    public void outcome(ExecutionOutcome outcome) {
        ExecutionKey execution = new ExecutionKey(outcome.machine(), outcome.execution());
        var unused = keep(execution, OUTCOME, ControlJson.write(outcome));
    }

    /** Asks whatever task of it was under way at that time to stop. One that is redriven later is not meant. */
    public void stop(ExecutionKey execution, Instant at) {
        var unused = keep(execution, STOP, ControlJson.write(new Stop(at)));
    }

    private record Stop(Instant at) {}

    /** Whether somebody has asked it to stop after that time. */
    public boolean isStopped(ExecutionKey execution, Instant since) {
        return find(execution, STOP, Stop.class)
                .filter(stop -> stop.at().isAfter(since))
                .isPresent();
    }

    /** Keeps a record unless there is one under that name already; returns the one that is kept. */
    public <T> T first(ExecutionKey execution, String file, T record, Class<T> type) {
        try {
            store.write(execution.object(file), ControlJson.write(record), Precondition.absent());
            return record;
        } catch (PreconditionFailedException e) {
            return find(execution, file, type).orElseThrow(() -> e);
        }
    }

    /**
     * A record that one of its tasks kept.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when something else stands there
     */
    public <T> Optional<T> find(ExecutionKey execution, String file, Class<T> type) {
        return ControlJson.find(store, execution.object(file), MAX_BYTES, type);
    }

    /** Keeps a document about it, in the place of an earlier one, and says where. */
    public ObjectKey keep(ExecutionKey execution, String file, byte[] content) {
        ObjectKey key = execution.object(file);
        store.write(key, content, Precondition.none());
        return key;
    }
}
