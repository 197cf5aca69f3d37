package dev.nightkeep.store;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The bucket. Implementations MUST be safe for use by many threads, MUST be strongly consistent (a completed write is
 * seen by every later read and listing, of this process and of others), and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s, in whose texts no credential stands.
 */
public interface BackupStore extends AutoCloseable {
    /** Where this is, for people: a path or {@code s3://bucket/prefix}. Never a credential. */
    String location();

    /** What stands under the key, or empty. */
    Optional<StoredObject> find(ObjectKey key);

    /**
     * The bytes of the object, from {@code offset} on, to be closed by the caller; none where the offset is at or past
     * the end. The stream MUST fail rather than end early when the connection breaks.
     *
     * @throws dev.nightkeep.error.ObjectNotFoundException when nothing stands there
     */
    InputStream read(ObjectKey key, long offset);

    /**
     * Writes a small object in one step, atomically and durably.
     *
     * @throws dev.nightkeep.error.PreconditionFailedException when the precondition does not hold. Of many that race
     *     for the same one, exactly one succeeds
     */
    StoredObject write(ObjectKey key, byte[] content, Precondition precondition);

    /** Begins an object of unknown length. */
    ObjectWriter begin(ObjectKey key);

    /** One page of keys in the order of their UTF-8 bytes. */
    ObjectPage list(Listing listing);

    /** Removes objects; those that do not exist count as removed. On return none of them is listed. */
    void delete(List<ObjectKey> keys);

    /**
     * Tags an object for the bucket's own rules, in the place of any other tag that it has. MUST change neither its bytes
     * nor its version. Where a store has no such rules, nothing happens.
     *
     * @throws dev.nightkeep.error.ObjectNotFoundException when nothing stands there
     */
    void tag(ObjectKey key, ObjectTag tag);

    /** Writes that were begun below the prefix and left behind. */
    List<UnfinishedWrite> unfinished(String prefix);

    /** Frees what an unfinished write had stored. Nothing happens where it is gone. */
    void discard(UnfinishedWrite write);

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();

    /** The whole content of an object of at most {@code limit} bytes. */
    default byte[] readAll(ObjectKey key, int limit) {
        return SmallObject.read(this, key, limit);
    }
}
