package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.JobSettings;

/** Hears how runs end. Implementations MUST be thread-safe, and may throw what was foreseen: it is said, and ends no run. */
@FunctionalInterface
public interface OutcomeListener {
    void ended(JobSettings job, JobOutcome outcome);
}
