package dev.nightkeep.restore;

import dev.nightkeep.format.FileAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Is shown what a backup holds. Several collections, and several blocks of one collection, may be shown at once by
 * several threads; the calls for one collection are {@code begin}, all its blocks, {@code end}.
 */
public interface ContentsVisitor {
    /** Where the documents of this collection go, or empty to pass over them (then {@code end} is not called). */
    Optional<BlockConsumer> begin(StoredCollection collection);

    /** All documents of the collection were delivered. */
    void end(StoredCollection collection);

    /** A host file; the stream is valid during the call. Passed over by default. */
    default void file(FileAttributes file, InputStream content) throws IOException {}
}
