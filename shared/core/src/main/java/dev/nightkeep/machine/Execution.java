package dev.nightkeep.machine;

import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a state machine, as it is now.
 *
 * @param ended present once it is over
 * @param input what it was started with; this and what follows only of one that was asked for by its name
 * @param error the class of what it failed with
 * @param cause a text for people
 */
public record Execution(
        ExecutionName name,
        ExecutionState state,
        Instant started,
        Optional<Instant> ended,
        Optional<String> input,
        Optional<String> error,
        Optional<String> cause) {
    /** One that runs. */
    public static Execution running(ExecutionName name, Instant started) {
        return new Execution(
                name,
                ExecutionState.RUNNING,
                started,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
