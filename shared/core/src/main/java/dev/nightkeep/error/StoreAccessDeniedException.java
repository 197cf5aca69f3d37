package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The store refused the operation to these credentials, or the directory is not writable. */
public final class StoreAccessDeniedException extends NightkeepException {
    public StoreAccessDeniedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public StoreAccessDeniedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
