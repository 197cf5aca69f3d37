package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/** Collections and documents for backups in tests. */
final class Samples {
    static final BsonDocument ID_INDEX = BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}");

    private Samples() {}

    static CollectionDescription collection(String namespace) {
        return described(namespace, CollectionType.COLLECTION, "{}");
    }

    static CollectionDescription view(String namespace) {
        return described(namespace, CollectionType.VIEW, "{viewOn: 'orders', pipeline: []}");
    }

    static CollectionDescription timeSeries(String namespace) {
        return described(namespace, CollectionType.TIMESERIES, "{timeseries: {timeField: 't'}}");
    }

    private static CollectionDescription described(String namespace, CollectionType type, String options) {
        return new CollectionDescription(
                Namespace.parse(namespace),
                type,
                BsonDocument.parse(options),
                Optional.of(UUID.nameUUIDFromBytes(namespace.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    static RawPart part(int from, int to) {
        return RawPart.of(documents(from, to));
    }

    static List<BsonDocument> documents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        i -> BsonDocument.parse("{_id: %d, name: 'document %d', odd: %b}".formatted(i, i, i % 2 == 1)))
                .toList();
    }
}
