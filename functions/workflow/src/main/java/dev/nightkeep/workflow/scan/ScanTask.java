package dev.nightkeep.workflow.scan;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A call of the task that scans.
 *
 * @param execution name of the execution
 * @param entered   when its state was entered
 * @param input     what it was started with, as people wrote it
 */
public record ScanTask(String execution, Instant entered, Map<String, Object> input) {
    public ScanTask {
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(input, "input");
    }
}
