package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** Another run of the same job is under way. */
public final class LeaseHeldException extends NightkeepException {
    public LeaseHeldException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public LeaseHeldException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
