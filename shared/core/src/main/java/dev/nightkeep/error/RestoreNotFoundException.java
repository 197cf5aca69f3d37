package dev.nightkeep.error;

/** There is no restore of that id in the store. */
public final class RestoreNotFoundException extends NightkeepException {
    public RestoreNotFoundException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
