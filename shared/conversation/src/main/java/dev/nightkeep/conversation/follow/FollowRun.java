package dev.nightkeep.conversation.follow;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Optional;

/** Looks at runs by what their state machines say and by what their tasks leave in the store. Thread-safe. */
public final class FollowRun {
    private final StateMachines machines;
    private final ExecutionNotes notes;
    private final Clock clock;

    public FollowRun(StateMachines machines, BackupStore store, Clock clock) {
        this.machines = machines;
        this.notes = new ExecutionNotes(store);
        this.clock = clock;
    }

    /** The run of that name, as it is now; empty where the state machine does not know it. */
    public Optional<RunView> look(Machine machine, MachineReference reference, ExecutionName name) {
        return machines.find(reference, name).map(execution -> view(machine, execution));
    }

    private RunView view(Machine machine, Execution execution) {
        ExecutionKey key = new ExecutionKey(machine.text(), execution.name().text());
        return new RunView(
                execution,
                notes.progress(key),
                notes.find(key, NoteSteps.FILE, RunSteps.class),
                execution.state().over() ? notes.outcome(key) : Optional.<ExecutionOutcome>empty(),
                clock.now());
    }
}
