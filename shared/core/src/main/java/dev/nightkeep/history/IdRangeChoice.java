package dev.nightkeep.history;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.DumpChoice;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Passes over parts that cannot hold the ids. Nightkeep's own writer fills each part from one cursor in the order of
 * {@code _id}, so that the first and the last one bound it; where anything speaks against that order, parts are read.
 */
final class IdRangeChoice implements DumpChoice {
    private static final String WRITER = "nightkeep";
    private static final BsonOrder ORDER = new BsonOrder();

    private final HistoryQuery query;
    private final boolean ordered;

    /** @param ordered whether parts are known to be in the order of {@code _id} */
    IdRangeChoice(HistoryQuery query, boolean ordered) {
        this.query = query;
        this.ordered = ordered;
    }

    static IdRangeChoice of(HistoryQuery query, Manifest manifest) {
        return new IdRangeChoice(query, manifest.producer().name().equals(WRITER));
    }

    @Override
    public boolean wants(Namespace collection) {
        return query.means(collection);
    }

    @Override
    public boolean wants(StoredCollection collection, PartRecord part) {
        if (!ordered || !isOrderedById(collection)) {
            return true;
        }
        Optional<BsonValue> first = part.firstId().flatMap(IdList::value);
        Optional<BsonValue> last = part.lastId().flatMap(IdList::value);
        return first.isEmpty() || last.isEmpty() || mayHold(first.get(), last.get());
    }

    /**
     * A collation sorts texts in another way; a capped collection, and one without an index on {@code _id}, is read as it
     * lies.
     */
    private static boolean isOrderedById(StoredCollection collection) {
        CollectionDescription description = collection.description();
        return description.type() == CollectionType.COLLECTION
                && !description.capped()
                && !description.options().containsKey("collation")
                && (description.options().containsKey("clusteredIndex")
                        || collection.indexes().stream().anyMatch(IdRangeChoice::isOfIds));
    }

    private static boolean isOfIds(BsonDocument index) {
        BsonDocument key = index.getDocument("key", new BsonDocument());
        return key.size() == 1 && key.isNumber("_id");
    }

    private boolean mayHold(BsonValue first, BsonValue last) {
        return !areComparable(first, last)
                || ORDER.compare(first, last) > 0
                || query.id().anyBetween(first, last);
    }

    /** On the order of different types, and of rare ones, not all servers agree with this program. */
    private static boolean areComparable(BsonValue first, BsonValue last) {
        return BsonOrder.rank(first) == BsonOrder.rank(last)
                && switch (first.getBsonType()) {
                    case DOUBLE, INT32, INT64, DECIMAL128, STRING, BINARY, OBJECT_ID, DATE_TIME -> true;
                    default -> false;
                };
    }
}
