package dev.nightkeep.compare;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.source.CollectionDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Changed documents of the first side, in memory until their counterparts are found. For one thread. */
final class KeptDocuments {
    /** About what a document takes in memory beside its bytes. */
    private static final int EACH = 256;

    private final Map<CollectionDescription, Map<Hash, Kept>> collections = new LinkedHashMap<>();
    private long memory;

    /** One of them. */
    record Kept(CollectionDescription collection, BsonValue id, RawBsonDocument document) {}

    void add(Hash id, Kept kept) {
        byte[] copy = RawFields.bytes(kept.document());
        Kept own = new Kept(kept.collection(), kept.id(), new RawBsonDocument(copy));
        collections
                .computeIfAbsent(kept.collection(), key -> new LinkedHashMap<>())
                .putIfAbsent(id, own);
        memory += copy.length + EACH;
    }

    /** About how many bytes they take. */
    long memory() {
        return memory;
    }

    boolean isEmpty() {
        return collections.isEmpty();
    }

    /** The collections with their documents by the hashes of their ids. */
    Map<CollectionDescription, Map<Hash, Kept>> collections() {
        return collections;
    }

    /** Those of a collection by its name, or none. */
    Optional<Map<Hash, Kept>> of(CollectionDescription other) {
        return collections.entrySet().stream()
                .filter(each -> each.getKey().namespace().equals(other.namespace()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void clear() {
        collections.clear();
        memory = 0;
    }
}
