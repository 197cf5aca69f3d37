package dev.nightkeep.conflict;

/** How old a document of a backup is beside the live one. */
public enum DocumentAge {
    NEWER,
    SAME,
    OLDER,
    /** The live document has no moment that could be read. */
    LIVE_WITHOUT,
    /** The backup's document has none. */
    BACKUP_WITHOUT,
    /** Neither has. */
    BOTH_WITHOUT
}
