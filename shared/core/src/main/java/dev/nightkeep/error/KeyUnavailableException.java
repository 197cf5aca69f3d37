package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The key service did not answer, or answered that it cannot now; its own retries are spent. */
public final class KeyUnavailableException extends NightkeepException {
    public KeyUnavailableException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public KeyUnavailableException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
