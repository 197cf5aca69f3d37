package dev.nightkeep.recovery.execution;

import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.work.WorkflowInputs;

/**
 * The workflows of one installation.
 *
 * @param prefix what their references begin with; the word of the workflow follows
 */
public record Workflows(StateMachines machines, String prefix) {
    /** The state machine that does the operation. */
    MachineReference reference(Operation operation) {
        return reference(WorkflowInputs.machine(operation));
    }

    private MachineReference reference(Machine machine) {
        return new MachineReference(prefix + machine.text());
    }

    /** An operation is done by the execution of its own name: whoever starts it again starts nothing. */
    static ExecutionName name(Operation operation) {
        return new ExecutionName(operation.id().value());
    }
}
