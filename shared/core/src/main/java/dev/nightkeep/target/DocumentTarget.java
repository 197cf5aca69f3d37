package dev.nightkeep.target;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SourceDescription;
import java.util.List;
import java.util.Optional;
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

    /**
     * The same target, whose validators decide about what is written through it. Through any other, documents are written
     * past them where the user has the right to, and refusals of validators are failures like any other. Need not be closed.
     */
    DocumentTarget enforcing();

    /** Which of these {@code _id}s the target holds. */
    Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids);

    /** How many documents the collection has, counted; 0 where there is none. */
    long count(Namespace namespace);

    /** Builds the indexes; {@code _id_} is not built, but compared. */
    IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes);

    /**
     * In which options and indexes the collection or view that is there differs from what is wanted, a sentence each:
     * what {@link #prepare} and {@link #buildIndexes} would find. Nothing where none is there. MUST change nothing.
     */
    List<String> differences(CollectionDescription wanted, List<BsonDocument> indexes);

    /** The collection or view as the server lists it, with its options; empty where there is none. */
    Optional<CollectionDescription> find(Namespace namespace);

    /** The index definitions of the collection, {@code _id_} included; none where there is no collection. */
    List<BsonDocument> indexes(Namespace namespace);

    /**
     * The documents that the target holds under these {@code _id}s, as the bytes that it keeps, in any order. Ids that
     * are equal by value are the same id, whatever their types.
     */
    List<RawBsonDocument> fetch(Namespace namespace, List<BsonValue> ids);

    /** Some of the documents, for a look at their shape: at most {@code count}, fewer only where there are no more. */
    List<RawBsonDocument> sample(Namespace namespace, int count);

    /**
     * The documents that have, for at least one of the given combinations of fields (dotted where they are within), a
     * value equal to each. They have their {@code _id} and these fields; others MAY be left out.
     */
    List<RawBsonDocument> having(Namespace namespace, List<BsonDocument> combinations);

    /**
     * Makes each change only where the document is still the one that was seen. MUST compare bytes; where the server
     * cannot compare and write in one step, what it can compare MUST be part of the write, and bytes MUST be compared
     * directly before it. One change that fails does not stop the others. Run again, done changes are
     * {@link ChangeOutcome.Result#ALREADY}.
     *
     * @return as many outcomes as changes, in their order
     * @throws dev.nightkeep.error.TargetUnavailableException when the outcome is unknown
     */
    List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes);

    /** How much the database holds and could hold; empty where the server does not tell this user. */
    Optional<TargetRoom> room(String database);

    /** MUST NOT throw. */
    @Override
    void close();
}
