package dev.nightkeep.error;

/** A backup that many workers make misses the work of one of them, and was not committed. */
public final class BackupIncompleteException extends NightkeepException {
    public BackupIncompleteException(String failed, String remedy) {
        super(failed, remedy, null);
    }
}
