package dev.nightkeep.lease;

import dev.nightkeep.format.BackupState;

/** Where a run stands. */
public enum RunState {
    /** Under way, or killed and not yet found out. */
    RUNNING,
    SUCCEEDED,
    PARTIAL,
    FAILED,
    CANCELLED;

    /** The state of a run that ended like this. */
    public static RunState of(BackupState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCEEDED;
            case PARTIAL -> PARTIAL;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }
}
