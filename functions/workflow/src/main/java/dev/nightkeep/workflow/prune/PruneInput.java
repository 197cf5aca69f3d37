package dev.nightkeep.workflow.prune;

import dev.nightkeep.format.JobName;
import java.util.Objects;

/**
 * Whose backups are pruned.
 *
 * @param execution   name of the execution, for the audit log
 */
public record PruneInput(JobName job, String execution) {
    public PruneInput {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(execution, "execution");
    }
}
