package dev.nightkeep.filter;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Reads what stands under a dotted path. Stateless. */
public final class FieldReader {
    private FieldReader() {}

    /** The values under the path; several where it leads through an array, none where it leads nowhere. */
    public static List<BsonValue> values(BsonDocument document, String path) {
        return new FieldPath(path).in(document).found();
    }
}
