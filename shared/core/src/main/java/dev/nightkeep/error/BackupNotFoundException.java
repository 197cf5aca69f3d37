package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** No committed backup by that name. */
public final class BackupNotFoundException extends NightkeepException {
    public BackupNotFoundException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public BackupNotFoundException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
