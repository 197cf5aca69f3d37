package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The database user may not do what was needed. */
public final class SourceAccessDeniedException extends NightkeepException {
    public SourceAccessDeniedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public SourceAccessDeniedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
