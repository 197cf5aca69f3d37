package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The target database refused a write as a whole. */
public final class TargetRefusedException extends NightkeepException {
    public TargetRefusedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public TargetRefusedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
