package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The run was stopped on request. */
public final class RunCancelledException extends NightkeepException {
    public RunCancelledException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public RunCancelledException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    /** Of a run that somebody asked to stop. */
    public static RunCancelledException onRequest() {
        return new RunCancelledException("The run was stopped on request", "Nothing was committed; start it again");
    }
}
