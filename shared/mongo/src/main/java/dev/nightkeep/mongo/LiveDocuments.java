package dev.nightkeep.mongo;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.RawFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Documents as they were a moment ago, by their ids. */
final class LiveDocuments {
    private final Map<BsonValue, RawBsonDocument> byId = new TreeMap<>(new BsonOrder());

    LiveDocuments(List<RawBsonDocument> documents) {
        documents.forEach(document -> byId.put(document.get("_id", BsonNull.VALUE), document));
    }

    Optional<RawBsonDocument> find(BsonValue id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean holds(BsonValue id, RawBsonDocument document) {
        return find(id).filter(live -> RawFields.same(live, document)).isPresent();
    }
}
