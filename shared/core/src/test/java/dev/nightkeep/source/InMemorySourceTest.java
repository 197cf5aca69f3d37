package dev.nightkeep.source;

import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

final class InMemorySourceTest extends DocumentSourceContract {
    private static final BsonDocument ID_INDEX = BsonDocument.parse("{v: 2, key: {_id: 1}, name: '_id_'}");

    private final InMemorySource source = new InMemorySource();

    @Override
    protected DocumentSource source() {
        return source;
    }

    @Override
    protected String database() {
        return "app";
    }

    @Override
    protected void seed(Namespace namespace, String options, String indexes, List<RawBsonDocument> documents) {
        BsonDocument parsed = BsonDocument.parse(options);
        CollectionType type = parsed.containsKey("viewOn") ? CollectionType.VIEW : CollectionType.COLLECTION;
        List<BsonDocument> specifications = new ArrayList<>(List.of(ID_INDEX));
        BsonArray.parse(indexes).stream().map(BsonValue::asDocument).forEach(specifications::add);
        source.put(
                new CollectionDescription(namespace, type, parsed, Optional.of(UUID.randomUUID())),
                specifications,
                documents);
    }

    @Override
    protected void drop(Namespace namespace) {
        source.drop(namespace);
    }

    @Override
    protected Set<ServerFeature> features() {
        return EnumSet.allOf(ServerFeature.class);
    }

    @Override
    protected void assertGap(ServerFeature feature) {
        throw new AssertionError("has every feature: " + feature);
    }

    @Override
    protected Map<String, RawBsonDocument> keptDocuments() {
        return SampleDocuments.ofEveryKind();
    }
}
