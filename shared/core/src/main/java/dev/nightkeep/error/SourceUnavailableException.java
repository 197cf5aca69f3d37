package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The database did not answer or broke off. */
public final class SourceUnavailableException extends NightkeepException {
    public SourceUnavailableException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public SourceUnavailableException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
