package dev.nightkeep.error;

/** A backup is encrypted, and no key was given with which it could be opened. */
public final class KeyRequiredException extends NightkeepException {
    public KeyRequiredException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
