package dev.nightkeep.conversation;

import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MemoryStateMachines;
import java.util.Map;
import java.util.function.UnaryOperator;

/** State machines as they are played in these tests. */
public final class Machines {
    private Machines() {}

    /** Ends at once, and says how. */
    public static UnaryOperator<Execution> ending(
            ConversationWorld world, Machine machine, String state, Map<String, Object> result) {
        return execution -> {
            note(world, machine, execution, state, result);
            ExecutionState how = state.equals("SUCCEEDED") ? ExecutionState.SUCCEEDED : ExecutionState.FAILED;
            return MemoryStateMachines.ended(execution, how, "", "");
        };
    }

    /** Runs for so many looks, and ends then. */
    public static UnaryOperator<Execution> after(int looks, UnaryOperator<Execution> end) {
        int[] left = {looks};
        return execution -> left[0]-- > 0 ? execution : end.apply(execution);
    }

    /** Notes how an execution ended, as the last step of a state machine does. */
    public static void note(
            ConversationWorld world, Machine machine, Execution execution, String state, Map<String, Object> result) {
        new ExecutionNotes(world.store)
                .outcome(new ExecutionOutcome(
                        machine.text(), "default", execution.name().text(), state, world.clock.now(), result));
    }
}
