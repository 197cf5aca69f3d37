package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** Numbers about a run could not be published; the run itself is untouched. */
public final class MetricsFailedException extends NightkeepException {
    public MetricsFailedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public MetricsFailedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
