package dev.nightkeep.workflow.abandon;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Notes how an execution ended that cannot say so itself: one that was stopped, ran out of time, or failed at once. */
public final class NoteEnding {
    private final ExecutionNotes notes;
    private final Clock clock;

    public NoteEnding(BackupStore store, Clock clock) {
        this.notes = new ExecutionNotes(store);
        this.clock = clock;
    }

    /** Returns whether this is how it ended: one that fails on its way notes that itself, and is told of it once more. */
    public boolean note(String machine, Ending ending, Abandoned abandoned) {
        ExecutionKey execution = new ExecutionKey(machine, ending.execution());
        Optional<ExecutionOutcome> before = notes.outcome(execution);
        boolean first = before.isEmpty() || ending.stopped().isPresent();
        if (first) {
            notes.outcome(new ExecutionOutcome(
                    machine,
                    ending.job().value(),
                    ending.execution(),
                    abandoned.state(),
                    clock.now(),
                    Map.of("state", abandoned.state(), "code", abandoned.code(), "text", abandoned.text())));
        }
        return first;
    }
}
