package dev.nightkeep.error;

/** Nobody has shown that the key which will be needed to restore is at hand, so nothing is encrypted with it. */
public final class KeyUnprovenException extends NightkeepException {
    public KeyUnprovenException(String failed, String remedy) {
        super(failed, remedy, null);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
