package dev.nightkeep.workflow.backup;

import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a backup is started with.
 *
 * @param execution   name of the execution: whoever starts twice by the same name starts one backup
 * @param started     when the execution began
 * @param scheduledAt the time for which a schedule started it; of several for one time the first counts
 */
public record PlanInput(JobName job, String execution, Instant started, Optional<String> scheduledAt) {
    public PlanInput {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(started, "started");
    }
}
