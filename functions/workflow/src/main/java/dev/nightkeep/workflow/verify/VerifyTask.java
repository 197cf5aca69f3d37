package dev.nightkeep.workflow.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One call of the task that verifies.
 *
 * @param machine   whose task it is: {@code verify} or {@code backup}
 * @param execution name of the execution
 * @param entered   when its state was entered
 * @param input     a job, and a backup of it; the latest where none is named
 */
public record VerifyTask(String machine, String execution, Instant entered, Map<String, Object> input) {
    public VerifyTask {
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(input, "input");
    }
}
