package dev.nightkeep.error;

/** Not one document of a backup is what was asked for; nothing was changed. */
public final class NothingMatchedException extends NightkeepException {
    public NothingMatchedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
