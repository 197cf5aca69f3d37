package dev.nightkeep.health;

import dev.nightkeep.format.JobName;
import java.util.Objects;

/**
 * Something that is not well.
 *
 * @param rule     which found it; with the job, the same problem has the same name for as long as it lasts
 * @param text     what is not well, a sentence without its final stop
 * @param whatToDo the same about what to do
 */
public record HealthProblem(String rule, Severity severity, JobName job, String text, String whatToDo) {
    public HealthProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(job, "job");
    }

    /** The name of the problem while it lasts. */
    public String incident() {
        return "health/%s/%s".formatted(job, rule);
    }
}
