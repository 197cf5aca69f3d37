package dev.nightkeep.mongo;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** An {@code _id} as canonical Extended JSON, for people. */
final class IdText {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final String OPENING = "{\"\": ";

    private IdText() {}

    static String of(RawBsonDocument document) {
        BsonValue id = document.get("_id");
        return id == null ? "(no _id)" : of(id);
    }

    static String of(BsonValue id) {
        String wrapped = new BsonDocument("", id).toJson(CANONICAL);
        return wrapped.substring(OPENING.length(), wrapped.length() - 1);
    }
}
