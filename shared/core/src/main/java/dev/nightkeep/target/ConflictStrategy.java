package dev.nightkeep.target;

/** What happens to a document whose {@code _id} the target already holds. */
public enum ConflictStrategy {
    /** The document of the target stays. */
    SKIP,
    /** The document of the backup replaces it. */
    OVERWRITE
}
