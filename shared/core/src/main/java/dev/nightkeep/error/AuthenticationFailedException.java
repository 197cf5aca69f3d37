package dev.nightkeep.error;

import org.jspecify.annotations.Nullable;

/** The database refused the user name or password. */
public final class AuthenticationFailedException extends NightkeepException {
    public AuthenticationFailedException(String failed, String remedy) {
        this(failed, remedy, null);
    }

    public AuthenticationFailedException(String failed, String remedy, @Nullable Throwable cause) {
        super(failed, remedy, cause);
    }
}
