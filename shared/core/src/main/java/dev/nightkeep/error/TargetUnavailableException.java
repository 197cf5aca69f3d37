package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The target database did not answer or broke off. */
public final class TargetUnavailableException extends NightkeepException {
    public TargetUnavailableException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public TargetUnavailableException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
