package dev.nightkeep.workflow.verify;

import dev.nightkeep.format.JobName;
import java.util.Objects;
import java.util.Optional;

/** What is to be verified: a backup of the job, the latest where none is named. */
public record VerifyInput(JobName job, Optional<String> backup) {
    public VerifyInput {
        Objects.requireNonNull(job, "job");
    }
}
