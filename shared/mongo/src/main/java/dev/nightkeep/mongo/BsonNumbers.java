package dev.nightkeep.mongo;

import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Numbers in servers' answers: the same field is an int32, an int64 or a double, as the server likes. */
final class BsonNumbers {
    private BsonNumbers() {}

    static OptionalLong in(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value != null && value.isNumber()
                ? OptionalLong.of(value.asNumber().longValue())
                : OptionalLong.empty();
    }
}
