package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** A collection was dropped or renamed while it was read. */
public final class SourceChangedException extends NightkeepException {
    public SourceChangedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public SourceChangedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
