package dev.nightkeep.remote;

import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import java.util.Optional;

/**
 * How a run stands.
 *
 * @param outcome what it said of its end; absent while it runs, and where it could not say so
 * @param backup  that it makes, as far as it has got
 */
public record RunStatus(
        RemoteRun run, Execution execution, Optional<ExecutionOutcome> outcome, Optional<BackupId> backup) {
    /** The state of a run that ended well and did not say how. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final String SUCCEEDED = "SUCCEEDED";

    /** Whose run it is; the default job where its input names none. */
    public JobName job() {
        return Execution.job(execution.input());
    }

    /** Whether nothing will change any more. */
    public boolean over() {
        return execution.state().over();
    }

    /** RUNNING, SUCCEEDED, PARTIAL, FAILED, CANCELLED, UNVERIFIED or {@link #UNKNOWN}. */
    public String state() {
        return switch (execution.state()) {
            case RUNNING -> "RUNNING";
            case SUCCEEDED -> outcome.map(ExecutionOutcome::state).orElse(UNKNOWN);
            case ABORTED -> endedBadly("CANCELLED");
            case FAILED, TIMED_OUT -> endedBadly("FAILED");
        };
    }

    /** What the run itself said of a bad end counts; that it had succeeded does not, for then it would not have ended so. */
    private String endedBadly(String otherwise) {
        return outcome.map(ExecutionOutcome::state)
                .filter(state -> !state.equals(SUCCEEDED))
                .orElse(otherwise);
    }

    /** Whether it is over and everything is as it should be. */
    public boolean whole() {
        return execution.state() == ExecutionState.SUCCEEDED && state().equals(SUCCEEDED);
    }

    /** Why it did not succeed, as far as somebody said so. */
    public Optional<String> why() {
        return outcome.map(ExecutionOutcome::result)
                .flatMap(result -> Optional.ofNullable(result.get("text")))
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .or(execution::cause)
                .or(execution::error);
    }
}
