package dev.nightkeep.restore;

import dev.nightkeep.filter.FieldReader;
import dev.nightkeep.target.DocumentTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Counts documents that a TTL index of either side will remove soon after they are written. Of indexes with a partial filter,
 * all that are old enough are counted. Not thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/core/index-ttl/">TTL indexes</a>
 */
final class TtlForecast {
    private static final String EXPIRY = "expireAfterSeconds";

    private final Instant now;
    private final Map<String, BsonDocument> indexes = new TreeMap<>();
    private final Map<String, Long> expired = new TreeMap<>();

    /** @param now by which documents are old; servers look about once a minute */
    TtlForecast(List<BsonDocument> indexes, Instant now) {
        this.now = now;
        indexes.stream().filter(TtlForecast::isTtl).forEach(index -> this.indexes.put(IndexNames.of(index), index));
    }

    /** By the indexes of the collection in the target, and by those of the backup where it has no such name. */
    static TtlForecast of(DocumentTarget target, StoredCollection collection, Destination destination, Instant now) {
        List<BsonDocument> indexes = new ArrayList<>(collection.indexes());
        if (destination.exists() && destination.collection().hasDocuments()) {
            indexes.addAll(target.indexes(destination.namespace()));
        }
        return new TtlForecast(indexes, now);
    }

    private static boolean isTtl(BsonDocument index) {
        return index.containsKey(EXPIRY)
                && index.get(EXPIRY).isNumber()
                && index.getDocument("key", new BsonDocument()).size() == 1;
    }

    void add(RawBsonDocument document) {
        indexes.forEach((name, index) -> {
            String field = index.getDocument("key").getFirstKey();
            long seconds = index.getNumber(EXPIRY).longValue();
            if (FieldReader.values(document, field).stream().anyMatch(value -> isExpired(value, seconds))) {
                expired.merge(name, 1L, Long::sum);
            }
        });
    }

    /** Of an array, the earliest date counts. */
    private boolean isExpired(BsonValue value, long seconds) {
        if (value.isArray()) {
            return value.asArray().stream().anyMatch(each -> each.isDateTime() && isExpired(each, seconds));
        }
        return value.isDateTime() && (now.toEpochMilli() - value.asDateTime().getValue()) / 1000 >= seconds;
    }

    /** What a person should know; nothing where nothing expires. */
    List<String> sentences() {
        return expired.entrySet().stream()
                .map(each ->
                        "%d of the documents that are written are old enough for the TTL index %s to remove them within a minute"
                                .formatted(each.getValue(), each.getKey()))
                .toList();
    }
}
