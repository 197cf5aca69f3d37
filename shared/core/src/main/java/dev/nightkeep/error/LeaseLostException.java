package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** This run lost its lease to another one and must not commit. */
public final class LeaseLostException extends NightkeepException {
    public LeaseLostException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public LeaseLostException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
