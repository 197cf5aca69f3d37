package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The server no longer holds the point in time that was being read (SnapshotTooOld). */
public final class SnapshotExpiredException extends NightkeepException {
    public SnapshotExpiredException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public SnapshotExpiredException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
