package dev.nightkeep.error;

/** The same thing was started before, and is not done twice. */
public final class AlreadyStartedException extends NightkeepException {
    public AlreadyStartedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
