package dev.nightkeep.bson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Documents by their ids. Ids that are equal by value are the same, whatever their types; that order is only asked where
 * an id is not found as it is. Not thread-safe.
 */
public final class DocumentsById {
    private final Map<BsonValue, RawBsonDocument> asTheyAre;
    private @Nullable Map<BsonValue, RawBsonDocument> byValue;

    /** Documents without an {@code _id} have null for one. */
    public DocumentsById(List<RawBsonDocument> documents) {
        asTheyAre = HashMap.newHashMap(documents.size());
        documents.forEach(document -> asTheyAre.put(RawFields.id(document).orElse(BsonNull.VALUE), document));
    }

    /** The document of that id. */
    public Optional<RawBsonDocument> find(BsonValue id) {
        return Optional.ofNullable(asTheyAre.get(id))
                .or(() -> Optional.ofNullable(byValue().get(id)));
    }

    /** Whether the document of that id is this one, byte for byte. */
    public boolean holds(BsonValue id, RawBsonDocument document) {
        return find(id).filter(found -> RawFields.same(found, document)).isPresent();
    }

    private Map<BsonValue, RawBsonDocument> byValue() {
        if (byValue == null) {
            byValue = new TreeMap<>(new BsonOrder());
            byValue.putAll(asTheyAre);
        }
        return byValue;
    }
}
