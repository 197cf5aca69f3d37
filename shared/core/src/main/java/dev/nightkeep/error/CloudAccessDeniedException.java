package dev.nightkeep.error;

/** These credentials may not ask the cloud for that. */
public final class CloudAccessDeniedException extends NightkeepException {
    public CloudAccessDeniedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
