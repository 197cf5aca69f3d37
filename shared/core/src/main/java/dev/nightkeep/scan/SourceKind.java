package dev.nightkeep.scan;

/** What documents were found in. */
public enum SourceKind {
    /** A collection of the live database. */
    COLLECTION,
    /** A file of this machine. */
    FILE,
    /** An object of a store. */
    OBJECT,
    /** A backup of ours, in a store or a folder of this machine. */
    BACKUP
}
