package dev.nightkeep.error;

/** A secret may not be read with these credentials. */
public final class SecretAccessDeniedException extends NightkeepException {
    public SecretAccessDeniedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
