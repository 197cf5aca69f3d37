package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.format.BackupState;

/** How far an operation is. */
public enum OperationState {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("running")
    RUNNING,
    /** Everything that was asked for is as it should be. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** Something that was asked for is missing, and the result names it. Never shown as success. */
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** Whether nothing will change any more. */
    public boolean over() {
        return this != ACCEPTED && this != RUNNING;
    }

    /** As a run ended. */
    public static OperationState of(BackupState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCEEDED;
            case PARTIAL -> PARTIAL;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }
}
