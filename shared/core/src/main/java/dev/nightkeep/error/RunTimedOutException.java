package dev.nightkeep.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A run took longer than it was allowed to. */
public final class RunTimedOutException extends NightkeepException {
    public RunTimedOutException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public RunTimedOutException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    /** With {@code ended}, the run has stopped since; without, it may still be doing something until the process ends. */
    public static RunTimedOutException after(Duration limit, boolean ended) {
        return new RunTimedOutException(
                "The run was not finished after %d s%s"
                        .formatted(
                                Math.round(limit.toMillis() / 1000.0),
                                ended ? ", and was stopped" : ", and does not stop either"),
                "Allow it more time with timeout, or look what it waits for");
    }
}
