package dev.nightkeep.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
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

    /** How many bytes the collection has before compression, by the server's statistics; empty where it gives none. */
    OptionalLong estimatedBytes(CollectionDescription collection);

    /**
     * Fixes the moment at which this view reads, where the server gives one to collections like this.
     *
     * @return the cluster time, by which other views can join this one; empty where each read sees what is there
     */
    Optional<String> pin(CollectionDescription collection);

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
    default void read(Partition partition, DocumentConsumer consumer) {
        Optional<Partition> rest = read(partition, consumer, () -> false);
        if (rest.isPresent()) {
            throw new IllegalStateException("reading stopped although nobody asked for it");
        }
    }

    /**
     * Likewise, but stops behind a document soon after {@code enough} turns true, where what is left can be told from
     * what was delivered; in a capped collection, and between ids of several types, it goes on.
     *
     * @return what is left, to be read by anyone; empty when everything was delivered
     */
    Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough);

    /** MUST NOT throw. */
    @Override
    void close();
}
