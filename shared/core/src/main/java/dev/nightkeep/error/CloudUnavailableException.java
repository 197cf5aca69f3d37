package dev.nightkeep.error;

/** A service of the cloud did not answer, or answered that it cannot now; its own retries are spent. */
public final class CloudUnavailableException extends NightkeepException {
    public CloudUnavailableException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
