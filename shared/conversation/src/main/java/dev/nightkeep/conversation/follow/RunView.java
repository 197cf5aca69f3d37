package dev.nightkeep.conversation.follow;

import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as it is now.
 *
 * @param execution of the state machine
 * @param progress  what its present task says
 * @param steps     the same collection by collection, where the run counts like that
 * @param outcome   how it ended, once it has said so
 * @param looked    when that was
 */
public record RunView(
        Execution execution,
        Optional<ExecutionProgress> progress,
        Optional<RunSteps> steps,
        Optional<ExecutionOutcome> outcome,
        Instant looked) {
    /** SUCCEEDED, PARTIAL, UNVERIFIED, FAILED, CANCELLED or TIMED_OUT; RUNNING before. */
    public String state() {
        if (execution.state() == ExecutionState.RUNNING) {
            return "RUNNING";
        }
        return outcome.map(ExecutionOutcome::state).orElseGet(() -> switch (execution.state()) {
            case ABORTED -> "CANCELLED";
            case TIMED_OUT -> "TIMED_OUT";
            default -> "FAILED"; // one that succeeded and left no outcome cannot be called a success
        });
    }

    /** Something that the last task said of itself. */
    public Optional<String> result(String name) {
        return outcome.map(ended -> ended.result().get(name)).map(String::valueOf);
    }
}
