package dev.nightkeep.conflict;

/** What happens to a document whose {@code _id} the target already holds. */
public enum RestoreStrategy {
    /** The document of the target stays. */
    SKIP_DUPLICATES,
    /** The document of the backup replaces it. */
    OVERWRITE,
    /** Both become one, field by field. */
    MERGE,
    /** The newer of both stays. */
    TIMESTAMP_BASED
}
