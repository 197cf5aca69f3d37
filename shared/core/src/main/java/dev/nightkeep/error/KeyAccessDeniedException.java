package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The key service refuses the key: these credentials may not use it, or it is disabled or about to be deleted. */
public final class KeyAccessDeniedException extends NightkeepException {
    public KeyAccessDeniedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public KeyAccessDeniedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
