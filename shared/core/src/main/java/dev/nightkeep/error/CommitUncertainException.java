package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The store broke off while a manifest was written, and does not say whether it has it. Nothing was removed. */
public final class CommitUncertainException extends NightkeepException {
    public CommitUncertainException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
