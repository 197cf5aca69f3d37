package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** A conditional write found the object in another state than it asked for (HTTP 412). */
public final class PreconditionFailedException extends NightkeepException {
    public PreconditionFailedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public PreconditionFailedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
