package dev.nightkeep.restore;

import dev.nightkeep.progress.Cancellation;

/**
 * A backup that can be read: one of ours in either format, a mongodump directory, a single {@code .bson} file.
 *
 * <p>Every byte that leaves was checked against whatever the backup states about it: hashes, counts, lengths.
 */
public interface BackupContents {
    /** What this is, for people: an id or a path. */
    String name();

    /** Whether the backup states counts and hashes that were held against the bytes. */
    boolean proven();

    /**
     * Shows everything to the visitor and returns when all was shown. The documents of a capped collection are shown in
     * their order whatever the number of threads.
     *
     * @param threads how many blocks may be decoded and shown at once; with 1 documents arrive in the order stored
     * @throws dev.nightkeep.error.CorruptBackupException when the backup is not what was written; what was shown until
     *     then was checked
     */
    void visit(ContentsVisitor visitor, int threads, Cancellation cancellation);
}
