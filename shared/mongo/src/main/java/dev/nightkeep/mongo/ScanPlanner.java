package dev.nightkeep.mongo;

import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.Partition;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Decides how a partition is scanned. */
final class ScanPlanner {
    private static final long BATCH_BYTES = 8L * 1024 * 1024;
    private static final int MAX_BATCH = 16_000;

    /** Where nothing is known of the documents: small enough for large ones. */
    private static final int CAUTIOUS_BATCH = 256;

    private final IndexLister indexes;
    private final CollectionSizes sizes;

    ScanPlanner(IndexLister indexes, CollectionSizes sizes) {
        this.indexes = indexes;
        this.sizes = sizes;
    }

    ScanPlan plan(Partition partition) {
        CollectionDescription collection = partition.collection();
        return new ScanPlan(partition.filter(), inIdOrder(collection), true, batchSize(collection));
    }

    /** Capped collections keep their own order; old collections may have no index on {@code _id}. */
    boolean inIdOrder(CollectionDescription collection) {
        return !collection.capped() && (clustered(collection) || hasIdIndex(collection));
    }

    private static boolean clustered(CollectionDescription collection) {
        return collection.type() == CollectionType.TIMESERIES
                || collection.options().containsKey("clusteredIndex");
    }

    private boolean hasIdIndex(CollectionDescription collection) {
        try {
            return indexes.of(collection).stream().anyMatch(ScanPlanner::isIdIndex);
        } catch (SourceAccessDeniedException e) {
            // Who may not list indexes may still read: every collection has this index unless it was made without.
            return true;
        }
    }

    private static boolean isIdIndex(BsonDocument index) {
        BsonDocument key = index.getDocument("key", new BsonDocument());
        List<BsonValue> directions = List.copyOf(key.values());
        return key.size() == 1
                && key.containsKey("_id")
                && directions.getFirst().isNumber();
    }

    private int batchSize(CollectionDescription collection) {
        return sizes.of(collection.dataNamespace())
                .filter(size -> size.documents() > 0)
                .map(size -> Math.clamp(BATCH_BYTES / size.average(), 1, MAX_BATCH))
                .orElse(CAUTIOUS_BATCH);
    }
}
