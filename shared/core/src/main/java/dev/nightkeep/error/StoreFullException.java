package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The store has no room left. */
public final class StoreFullException extends NightkeepException {
    public StoreFullException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public StoreFullException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
