package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** A manifest or file of a version, format or codec that this program does not know. */
public final class UnsupportedFormatException extends NightkeepException {
    public UnsupportedFormatException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public UnsupportedFormatException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
