package dev.nightkeep.error;

/** A key was given that is not among those for which a backup is encrypted; nothing of it was read. */
public final class WrongKeyException extends NightkeepException {
    public WrongKeyException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
