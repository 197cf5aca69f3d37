package dev.nightkeep.workflow.report;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param what   {@code backup}, {@code verify}, {@code restore}, {@code prune} or {@code scan}
 * @param result what its last task said, as far as these are numbers and names
 */
public record ReportInput(String what, String job, String execution, Optional<Map<String, Object>> result) {
    public ReportInput {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(execution, "execution");
    }
}
