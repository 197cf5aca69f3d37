package dev.nightkeep.source;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.BsonOrder;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** A collection of {@link InMemorySource}; its documents are in the order in which they are read. */
record InMemoryCollection(
        CollectionDescription description, List<BsonDocument> indexes, List<RawBsonDocument> documents) {
    InMemoryCollection {
        indexes = List.copyOf(indexes);
        documents = description.capped()
                ? List.copyOf(documents)
                : documents.stream()
                        .sorted(Comparator.comparing(SampleDocuments::id, new BsonOrder()))
                        .toList();
    }

    long bytes() {
        return documents.stream()
                .mapToLong(document -> BsonFraming.declaredLength(SampleDocuments.bytes(document), 0))
                .sum();
    }
}
