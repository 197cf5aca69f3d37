package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** Bytes in the store are not the bytes that were written: a hash, a count or a structure does not hold. */
public final class CorruptBackupException extends NightkeepException {
    public CorruptBackupException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public CorruptBackupException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
