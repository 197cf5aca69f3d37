package dev.nightkeep.machine;

/** How far an execution is. */
public enum ExecutionState {
    RUNNING,
    /** It came to its end; whether what it did is whole is in what it left. */
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    /** Somebody stopped it. */
    ABORTED;

    /** Whether nothing will change any more, unless somebody takes it up again. */
    public boolean over() {
        return this != RUNNING;
    }
}
