package dev.nightkeep.target;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SourceDescription;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * A database to write into. Implementations MUST be safe for use by many threads and MUST raise only
 * {@link dev.nightkeep.error.NightkeepException}s, in whose texts no credential stands. Every operation is idempotent:
 * run again after a crash, it ends in the same state.
 */
public interface DocumentTarget extends AutoCloseable {
    /**
     * The server that is written to.
     *
     * @throws dev.nightkeep.error.TargetUnavailableException when it cannot be reached
     */
    SourceDescription describe();

    /** Whether a collection or view of that name is there. */
    boolean exists(Namespace namespace);

    /**
     * Creates the collection with its options where none is, reads back what is there, and says in which options it
     * differs from what was wanted. MUST NOT change a collection that exists.
     */
    TargetCollection prepare(CollectionDescription wanted);

    /**
     * Writes documents as the bytes they are. Those that fail do not stop the others (unless {@code ordered}: then the
     * ones behind a failure are failures too), and are all in the outcome.
     *
     * @param ordered whether documents are written in the order given, as a capped collection needs
     * @throws dev.nightkeep.error.TargetUnavailableException when the outcome of the batch is unknown
     */
    WriteOutcome write(
            Namespace namespace, List<RawBsonDocument> documents, ConflictStrategy strategy, boolean ordered);

    /** Which of these {@code _id}s the target holds. */
    Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids);

    /** How many documents the collection has, counted; 0 where there is none. */
    long count(Namespace namespace);

    /** Builds the indexes; {@code _id_} is not built, but compared. */
    IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes);

    /** MUST NOT throw. */
    @Override
    void close();
}
