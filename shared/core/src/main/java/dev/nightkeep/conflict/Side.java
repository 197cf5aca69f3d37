package dev.nightkeep.conflict;

/** One of two documents with the same {@code _id}. */
public enum Side {
    LIVE,
    BACKUP
}
