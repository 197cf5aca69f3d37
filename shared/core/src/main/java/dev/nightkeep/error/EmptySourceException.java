package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** There was nothing to back up, and nobody had said that this is expected. */
public final class EmptySourceException extends NightkeepException {
    public EmptySourceException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public EmptySourceException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
