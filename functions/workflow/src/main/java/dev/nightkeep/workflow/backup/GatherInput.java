package dev.nightkeep.workflow.backup;

import dev.nightkeep.partition.RunReference;
import java.util.Objects;

/** A round whose workers have ended. */
public record GatherInput(RunReference run, int number) {
    public GatherInput {
        Objects.requireNonNull(run, "run");
    }
}
