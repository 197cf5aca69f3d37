package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The store did not answer, or answered that it cannot now; the SDK's own retries are spent. */
public final class StoreUnavailableException extends NightkeepException {
    public StoreUnavailableException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public StoreUnavailableException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
