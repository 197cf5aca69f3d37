package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Puts a document together field by field. Not safe for use by several threads. */
final class Fields {
    private final BsonDocument document = new BsonDocument();

    /** A number as Node.js writes it: an int32 where the value is a whole number that fits one, else a double. */
    static BsonValue scriptNumber(double value) {
        return value == (int) value ? new BsonInt32((int) value) : new BsonDouble(value);
    }

    Fields value(String name, BsonValue value) {
        document.append(name, value);
        return this;
    }

    Fields text(String name, String text) {
        return value(name, new BsonString(text));
    }

    Fields number(String name, double number) {
        return value(name, scriptNumber(number));
    }

    /** Milliseconds since 1970: more than an int32 holds, so Node.js writes a double. */
    Fields milliseconds(String name, Instant instant) {
        return number(name, (double) instant.toEpochMilli());
    }

    Fields truth(String name, boolean truth) {
        return value(name, BsonBoolean.valueOf(truth));
    }

    Fields nested(String name, Fields fields) {
        return value(name, fields.document);
    }

    Fields list(String name, List<? extends BsonValue> values) {
        return value(name, new BsonArray(values));
    }

    BsonDocument document() {
        return document;
    }
}
