package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** There was nothing to back up, and nobody had said that this is expected. */
public final class EmptySourceException extends NightkeepException {
    /** The {@link #code()} of this failure. */
    public static final String CODE = "empty-source";

    public EmptySourceException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public EmptySourceException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
