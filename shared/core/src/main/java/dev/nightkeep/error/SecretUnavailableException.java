package dev.nightkeep.error;

/** Whoever keeps the secrets does not answer now. */
public final class SecretUnavailableException extends NightkeepException {
    public SecretUnavailableException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
