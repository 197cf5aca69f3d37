package dev.nightkeep.machine;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import java.nio.charset.StandardCharsets;
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
    /** What of an input says whose execution it is. */
    record Started(Optional<String> job) {}

    /** The job in the input of an execution, which anybody may have started with whatever there is; else the default one. */
    public static JobName job(Optional<String> input) {
        return input.flatMap(Execution::started)
                .flatMap(Started::job)
                .filter(JobName::isName)
                .map(JobName::new)
                .orElse(JobName.DEFAULT);
    }

    private static Optional<Started> started(String input) {
        try {
            return Optional.of(
                    ControlJson.read(input.getBytes(StandardCharsets.UTF_8), Started.class, "the input of a run"));
        } catch (CorruptBackupException e) {
            return Optional.empty();
        }
    }

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
