package dev.nightkeep.mongo;

import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Partition;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/** Cuts large collections into partitions. */
final class PartitionSplitter {
    private static final int SAMPLES_PER_RANGE = 20;

    private final CollectionSizes sizes;
    private final ScanPlanner planner;
    private final IdSampler sampler;
    private final long splitFrom;

    /** @param splitFrom how many bytes a collection has that is split */
    PartitionSplitter(CollectionSizes sizes, ScanPlanner planner, IdSampler sampler, long splitFrom) {
        this.sizes = sizes;
        this.planner = planner;
        this.sampler = sampler;
        this.splitFrom = splitFrom;
    }

    List<Partition> split(CollectionDescription collection, int wanted) {
        return wanted > 1 && collection.hasDocuments() && !collection.capped() && isLarge(collection)
                ? ranges(collection, wanted)
                : List.of(Partition.whole(collection));
    }

    private boolean isLarge(CollectionDescription collection) {
        return sizes.of(collection.dataNamespace())
                .filter(size -> size.bytes() >= splitFrom)
                .isPresent();
    }

    private List<Partition> ranges(CollectionDescription collection, int wanted) {
        if (!planner.inIdOrder(collection)) {
            return List.of(Partition.whole(collection));
        }
        List<BsonDocument> filters =
                IdRanges.of(sampler.sample(collection.dataNamespace(), wanted * SAMPLES_PER_RANGE), wanted);
        return IntStream.range(0, filters.size())
                .mapToObj(ordinal -> new Partition(collection, ordinal, filters.get(ordinal)))
                .toList();
    }
}
