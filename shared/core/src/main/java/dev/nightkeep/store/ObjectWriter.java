package dev.nightkeep.store;

/**
 * Writes one object as a stream of unknown length. Used by one thread at a time, not necessarily the same one.
 *
 * <p>Nothing is visible under the key before {@link #complete} returns. A writer that is closed without having been
 * completed MUST leave nothing that a listing shows and SHOULD free what it had stored.
 */
public interface ObjectWriter extends AutoCloseable {
    /**
     * Appends bytes. MUST have taken its own copy, or have finished with the array, when it returns. MAY return before
     * the bytes are durable; a failure then surfaces in a later call.
     */
    void append(byte[] buffer, int offset, int length);

    /**
     * Appends the whole content of another object, as if its bytes had been read and appended. Where the store can copy
     * them by itself, they need not pass through this process.
     *
     * @param store  the store that this writer belongs to, and in which the source stands
     * @param source what must stand there still: another size or version is a failure
     * @throws dev.nightkeep.error.ObjectNotFoundException when it is gone
     * @throws dev.nightkeep.error.CorruptBackupException  when it is not what it was
     */
    default void appendFrom(BackupStore store, StoredObject source) {
        SourceObject.of(store, source).appendTo(this, source.bytes());
    }

    /**
     * Makes the object visible, whole and durable. MUST compare what the store reports (size, checksum where it has
     * one) with what was appended.
     *
     * @throws dev.nightkeep.error.PreconditionFailedException when the precondition does not hold; nothing is written
     */
    StoredObject complete(Precondition precondition);

    /** Aborts if not completed. MUST NOT throw when called again. */
    @Override
    void close();
}
