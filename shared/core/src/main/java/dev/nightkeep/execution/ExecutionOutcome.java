package dev.nightkeep.execution;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an execution ended.
 *
 * @param state  SUCCEEDED, PARTIAL, FAILED, CANCELLED, or UNVERIFIED for a backup that was committed and then not proven
 * @param result what its last task said: names, numbers and references
 */
public record ExecutionOutcome(
        String machine, String job, String execution, String state, Instant finished, Map<String, Object> result) {
    public ExecutionOutcome {
        result = Collections.unmodifiableMap(new TreeMap<>(result));
    }
}
