package dev.nightkeep.format;

/** How a run ended. Only the first two leave a manifest. */
public enum BackupState {
    /** Everything that was asked for is there. */
    SUCCEEDED,
    /** Something that was asked for is missing, and the manifest names it. Never shown as success. */
    PARTIAL,
    FAILED,
    CANCELLED
}
