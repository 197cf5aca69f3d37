package dev.nightkeep.local.history;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** The indexes that Nightscout makes when it starts: one for each field by which its API looks things up. */
final class IndexKeys {
    static final List<BsonDocument> ENTRIES = keys(
            "date", "type", "sgv", "mbg", "sysTime", "dateString", "identifier", "srvModified", "type date dateString");
    static final List<BsonDocument> TREATMENTS = keys(
            "created_at",
            "eventType",
            "insulin",
            "carbs",
            "glucose",
            "enteredBy",
            "notes",
            "percent",
            "absolute",
            "duration",
            "identifier",
            "srvModified",
            "eventType duration created_at");
    static final List<BsonDocument> DEVICESTATUS = keys("created_at", "NSCLIENT_ID", "identifier", "srvModified");
    static final List<BsonDocument> PROFILE = keys("startDate", "identifier", "srvModified");
    static final List<BsonDocument> FOOD = keys("type", "position", "hidden", "identifier", "srvModified");

    private IndexKeys() {}

    private static List<BsonDocument> keys(String... fields) {
        return Stream.of(fields).map(IndexKeys::key).toList();
    }

    private static BsonDocument key(String fields) {
        BsonDocument key = new BsonDocument();
        for (String field : fields.split(" ", -1)) {
            boolean newestFirst = key.size() > 0 && field.equals("date");
            key.append(field, new BsonInt32(newestFirst ? -1 : 1));
        }
        return key;
    }
}
