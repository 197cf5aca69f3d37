package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** A program of this host whose output was to be kept did not end well, or printed what cannot be right. */
public final class ProgramFailedException extends NightkeepException {
    public ProgramFailedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public ProgramFailedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
