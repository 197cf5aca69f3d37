package dev.nightkeep.workflow.backup;

import dev.nightkeep.partition.RunReference;
import java.util.Objects;

/** One task of one run. */
public record TaskInput(RunReference run, String task) {
    public TaskInput {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(task, "task");
    }
}
