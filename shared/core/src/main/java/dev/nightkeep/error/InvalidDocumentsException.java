package dev.nightkeep.error;

/** Documents of a backup do not fit into the target; nothing was changed. */
public final class InvalidDocumentsException extends NightkeepException {
    public InvalidDocumentsException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
