package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.filter.FieldReader;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Looks up what the unique indexes of both sides have to do with documents that are written. Sparse, partial and multikey
 * indexes, and those with a collation, are left to the server. Thread-safe.
 */
final class UniqueKeys {
    private final DocumentTarget target;
    private final Destination destination;
    private final Map<List<String>, Boolean> indexes;

    private UniqueKeys(DocumentTarget target, Destination destination, Map<List<String>, Boolean> indexes) {
        this.target = target;
        this.destination = destination;
        this.indexes = indexes;
    }

    static UniqueKeys of(DocumentTarget target, StoredCollection collection, Destination destination) {
        Map<List<String>, Boolean> keys = new LinkedHashMap<>();
        if (destination.collection().type() == CollectionType.COLLECTION) {
            put(collection.indexes(), false, keys);
            if (destination.exists()) {
                put(target.indexes(destination.namespace()), true, keys);
            }
        }
        return new UniqueKeys(target, destination, Collections.unmodifiableMap(keys));
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

    /** For each decision what it asks of each index; nothing where it is not written. */
    List<List<KeyClaim>> claims(List<DocumentDecision> decisions) {
        List<List<KeyClaim>> claims = new ArrayList<>();
        decisions.forEach(decision -> claims.add(new ArrayList<>()));
        indexes.forEach((fields, live) -> claim(fields, live, decisions, claims));
        return claims;
    }

    private void claim(
            List<String> fields, boolean live, List<DocumentDecision> decisions, List<List<KeyClaim>> claims) {
        List<Optional<BsonDocument>> keys = decisions.stream()
                .map(decision -> decision.after().flatMap(after -> key(fields, after)))
                .toList();
        Map<BsonDocument, BsonValue> holders =
                holders(fields, keys.stream().flatMap(Optional::stream).toList());
        for (int index = 0; index < keys.size(); index++) {
            DocumentDecision decision = decisions.get(index);
            List<KeyClaim> all = claims.get(index);
            keys.get(index).ifPresent(key -> all.add(claim(fields, live, decision, key, holders)));
        }
    }

    private static KeyClaim claim(
            List<String> fields,
            boolean live,
            DocumentDecision decision,
            BsonDocument key,
            Map<BsonDocument, BsonValue> holders) {
        BsonValue id = RawFields.id(decision.backup()).orElse(BsonNull.VALUE);
        return new KeyClaim(
                fields,
                live,
                id,
                key,
                decision.live().flatMap(before -> key(fields, before)),
                Optional.ofNullable(holders.get(key)).filter(holder -> new BsonOrder().compare(holder, id) != 0));
    }

    private Map<BsonDocument, BsonValue> holders(List<String> fields, List<BsonDocument> keys) {
        Map<BsonDocument, BsonValue> holders = new TreeMap<>(new BsonOrder());
        if (destination.exists() && !keys.isEmpty()) {
            target.having(destination.data(), keys)
                    .forEach(live ->
                            key(fields, live).ifPresent(key -> holders.put(key, live.get("_id", BsonNull.VALUE))));
        }
        return holders;
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
}
