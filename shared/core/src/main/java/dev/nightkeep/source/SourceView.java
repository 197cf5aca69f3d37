package dev.nightkeep.source;

import java.util.List;
import org.bson.BsonDocument;

/** The documents of a source during one run. Safe for use by many threads. */
public interface SourceView extends AutoCloseable {
    /** The strongest consistency that held for every read so far; it can weaken while reading, never strengthen. */
    Consistency consistency();

    /**
     * The index definitions of the collection as the server lists them, {@code _id_} included; empty for a view.
     *
     * @throws dev.nightkeep.error.SourceAccessDeniedException when this user may not list them
     */
    List<BsonDocument> indexes(CollectionDescription collection);

    /**
     * Cuts the collection into at most {@code wanted} ranges and a remainder. A small collection, a capped one, and one
     * whose server gives no sizes is one partition.
     */
    List<Partition> split(CollectionDescription collection, int wanted);

    /**
     * Delivers every document of the partition exactly once, in {@code _id} order (capped: in insertion order), as the
     * bytes that the server sent.
     *
     * @throws dev.nightkeep.error.SourceChangedException when the collection was dropped or renamed meanwhile
     * @throws dev.nightkeep.error.SourceAccessDeniedException when this user may not read it
     * @throws dev.nightkeep.error.SourceUnavailableException when the server broke off
     */
    void read(Partition partition, DocumentConsumer consumer);

    /** MUST NOT throw. */
    @Override
    void close();
}
