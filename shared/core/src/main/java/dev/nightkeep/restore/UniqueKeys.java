package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.filter.FieldReader;
import dev.nightkeep.target.DocumentTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Foresees which documents unique indexes would refuse: because another live document has the key, or another document
 * of the backup that was seen shortly before. Sparse, partial and multikey indexes, and those with a collation, are left
 * to the server. Safe for use by many threads.
 */
final class UniqueKeys {
    private static final int REMEMBERED = 200_000;

    private final DocumentTarget target;
    private final Destination destination;
    private final Map<List<String>, Boolean> indexes;
    private final Map<String, Map<BsonDocument, BsonValue>> seen = new LinkedHashMap<>();

    private UniqueKeys(DocumentTarget target, Destination destination, Map<List<String>, Boolean> indexes) {
        this.target = target;
        this.destination = destination;
        this.indexes = indexes;
    }

    static UniqueKeys of(DocumentTarget target, StoredCollection collection, Destination destination) {
        boolean plain = destination.collection().type() == dev.nightkeep.source.CollectionType.COLLECTION;
        Map<List<String>, Boolean> keys = new LinkedHashMap<>();
        if (plain) {
            put(collection.indexes(), false, keys);
            if (destination.exists()) {
                put(target.indexes(destination.namespace()), true, keys);
            }
        }
        return new UniqueKeys(target, destination, java.util.Collections.unmodifiableMap(keys));
    }

    private static void put(List<BsonDocument> indexes, boolean live, Map<List<String>, Boolean> keys) {
        indexes.stream().filter(UniqueKeys::isPlainUnique).forEach(index -> keys.put(fields(index), live));
    }

    private static boolean isPlainUnique(BsonDocument index) {
        return index.get("unique", BsonBoolean.FALSE).equals(BsonBoolean.TRUE)
                && Set.of("sparse", "partialFilterExpression", "collation").stream()
                        .noneMatch(index::containsKey);
    }

    private static List<String> fields(BsonDocument index) {
        return List.copyOf(index.getDocument("key", new BsonDocument()).keySet());
    }

    /**
     * For each decision that is written: which unique key stands against it. Indexes that only the backup has are built
     * behind the documents, and refuse none of them.
     */
    UniqueConflicts conflicts(List<DocumentDecision> decisions) {
        UniqueConflicts conflicts = new UniqueConflicts();
        indexes.forEach((fields, live) -> {
            Map<BsonValue, BsonDocument> keys = keys(fields, decisions);
            Map<BsonValue, String> found = new TreeMap<>(new BsonOrder());
            found.putAll(inBackup(fields, keys));
            conflicts.sentences().addAll(found.values());
            if (destination.exists()) {
                Map<BsonValue, String> others = inTarget(fields, keys);
                conflicts.sentences().addAll(others.values());
                found.putAll(others);
            }
            if (live) {
                conflicts.refused().addAll(found.keySet());
            }
        });
        return conflicts;
    }

    /** By {@code _id}. */
    private static Map<BsonValue, BsonDocument> keys(List<String> fields, List<DocumentDecision> decisions) {
        Map<BsonValue, BsonDocument> keys = new TreeMap<>(new BsonOrder());
        decisions.forEach(decision -> decision.after()
                .flatMap(after -> key(fields, after))
                .ifPresent(key -> keys.put(decision.backup().get("_id", BsonNull.VALUE), key)));
        return keys;
    }

    private static Optional<BsonDocument> key(List<String> fields, RawBsonDocument document) {
        BsonDocument key = new BsonDocument();
        for (String field : fields) {
            List<BsonValue> values = FieldReader.values(document, field);
            if (values.size() > 1 || (values.size() == 1 && values.getFirst().isArray())) {
                return Optional.empty();
            }
            key.append(field, values.isEmpty() ? BsonNull.VALUE : values.getFirst());
        }
        return Optional.of(key);
    }

    private synchronized SortedMap<BsonValue, String> inBackup(List<String> fields, Map<BsonValue, BsonDocument> keys) {
        Map<BsonDocument, BsonValue> known =
                seen.computeIfAbsent(String.join(",", fields), name -> new TreeMap<>(new BsonOrder()));
        SortedMap<BsonValue, String> conflicts = new TreeMap<>(new BsonOrder());
        keys.forEach((id, key) -> {
            BsonValue other = known.size() < REMEMBERED ? known.putIfAbsent(key, id) : known.get(key);
            if (other != null && new BsonOrder().compare(other, id) != 0) {
                conflicts.put(
                        id,
                        "%s and %s of the backup have the same unique key %s"
                                .formatted(BsonScan.text(other), BsonScan.text(id), fields));
            }
        });
        return conflicts;
    }

    private SortedMap<BsonValue, String> inTarget(List<String> fields, Map<BsonValue, BsonDocument> keys) {
        Map<BsonDocument, BsonValue> holders = new TreeMap<>(new BsonOrder());
        target.having(destination.data(), List.copyOf(keys.values()))
                .forEach(live -> key(fields, live).ifPresent(key -> holders.put(key, live.get("_id", BsonNull.VALUE))));
        SortedMap<BsonValue, String> conflicts = new TreeMap<>(new BsonOrder());
        keys.forEach((id, key) -> {
            BsonValue holder = holders.get(key);
            if (holder != null && new BsonOrder().compare(holder, id) != 0) {
                conflicts.put(
                        id,
                        "%s cannot be written: %s has its unique key %s already"
                                .formatted(BsonScan.text(id), BsonScan.text(holder), fields));
            }
        });
        return conflicts;
    }
}
