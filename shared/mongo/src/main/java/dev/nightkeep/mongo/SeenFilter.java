package dev.nightkeep.mongo;

import dev.nightkeep.bson.RawFields;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * A query that finds a document only while it is the one that was seen. Servers compare by value, not by bytes (1 is 1.0
 * to them), so bytes are compared before.
 */
final class SeenFilter {
    /** Query and replacement are one element of a message, which takes little more than 16 MiB. */
    private static final int MAX_WHOLE = 7 * 1024 * 1024;

    private static final int MAX_FIELDS = 256 * 1024;

    private final boolean comparesWhole;

    /** @param comparesWhole whether the server can compare a document as a whole, see {@link WholeComparison} */
    SeenFilter(boolean comparesWhole) {
        this.comparesWhole = comparesWhole;
    }

    BsonDocument of(RawBsonDocument seen) {
        BsonDocument filter = OverwritingWriter.byId(seen.get("_id", BsonNull.VALUE));
        if (comparesWhole && WriteBatches.size(seen) <= MAX_WHOLE) {
            BsonArray both = new BsonArray();
            both.add(new BsonString("$$ROOT"));
            both.add(new BsonDocument("$literal", seen));
            return filter.append("$expr", new BsonDocument("$eq", both));
        }
        return byFields(filter, seen);
    }

    /** As many fields as are easily compared; what was removed or added meanwhile is seen by those that hold sizes. */
    private static BsonDocument byFields(BsonDocument filter, RawBsonDocument seen) {
        int room = MAX_FIELDS;
        for (Map.Entry<String, BsonValue> field : seen.entrySet()) {
            int size = size(field.getValue());
            if (size <= room && isQueryable(field.getKey(), field.getValue())) {
                filter.append(field.getKey(), new BsonDocument("$eq", field.getValue()));
                room -= size;
            }
        }
        return filter;
    }

    private static int size(BsonValue value) {
        return value instanceof RawBsonDocument document
                ? RawFields.span(document).length()
                : dev.nightkeep.bson.BsonBytes.encode(new BsonDocument("v", value)).length;
    }

    /** Names with dots are paths in a query, and some types are compared otherwise than by value. */
    private static boolean isQueryable(String name, BsonValue value) {
        boolean plainName = !name.isEmpty() && !name.equals("_id") && name.indexOf('.') < 0 && !name.startsWith("$");
        return plainName
                && switch (value.getBsonType()) {
                    case STRING, INT32, INT64, BOOLEAN, DATE_TIME, OBJECT_ID, DOCUMENT, ARRAY -> true;
                    case DOUBLE -> !Double.isNaN(value.asDouble().getValue());
                    default -> false;
                };
    }
}
