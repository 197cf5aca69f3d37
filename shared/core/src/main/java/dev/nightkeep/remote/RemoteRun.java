package dev.nightkeep.remote;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;

/**
 * One run of a deployed workflow.
 *
 * @param reference what the cloud knows the workflow by
 */
public record RemoteRun(Machine machine, MachineReference reference, ExecutionName name) {
    /** Where it leaves notes of itself. */
    ExecutionKey notes() {
        return new ExecutionKey(machine.text(), name.text());
    }
}
