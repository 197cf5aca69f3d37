package dev.nightkeep.error;

/** The target is no longer what a plan was made for; nothing was changed. */
public final class TargetChangedException extends NightkeepException {
    public TargetChangedException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
