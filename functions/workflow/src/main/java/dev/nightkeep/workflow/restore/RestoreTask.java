package dev.nightkeep.workflow.restore;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One call of the task of a restore.
 *
 * @param execution name of the execution
 * @param started   when it began
 * @param entered   when its state was entered
 * @param input     what it was started with, as people wrote it
 */
public record RestoreTask(String execution, Instant started, Instant entered, Map<String, Object> input) {
    public RestoreTask {
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(input, "input");
    }
}
