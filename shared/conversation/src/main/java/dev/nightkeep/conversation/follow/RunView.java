package dev.nightkeep.conversation.follow;

import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import java.time.Duration;
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
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** SUCCEEDED, PARTIAL, UNVERIFIED, FAILED, CANCELLED or TIMED_OUT; RUNNING before. */
    public String state() {
        if (execution.state() == ExecutionState.RUNNING) {
            return "RUNNING";
        }
        return outcome.map(ExecutionOutcome::state)
                .filter(this::isPossible)
                .orElseGet(() -> switch (execution.state()) {
                    case ABORTED -> "CANCELLED";
                    case TIMED_OUT -> "TIMED_OUT";
                    default -> "FAILED"; // one that succeeded and left no outcome cannot be called a success
                });
    }

    /** Of a run that ended badly, what it said of success before does not count. */
    private boolean isPossible(String state) {
        return execution.state() == ExecutionState.SUCCEEDED || !state.equals("SUCCEEDED");
    }

    /** Whether it is over and has said how, or had the time to. */
    public boolean isSettled() {
        boolean late = execution
                .ended()
                .map(ended -> looked.isAfter(ended.plus(GRACE)))
                .orElse(false);
        return execution.state().over() && (outcome.isPresent() || late);
    }

    /** Something that the last task said of itself. */
    public Optional<String> result(String name) {
        return outcome.map(ended -> ended.result().get(name)).map(String::valueOf);
    }
}
