package dev.nightkeep.conflict;

import dev.nightkeep.source.SampleDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Random documents of few names and few values, so that two of them have much in common. */
final class RelatedDocuments {
    private static final String[] NAMES = {"a", "b", "k", "ü", "updatedAt", ""};
    private final Random random;

    RelatedDocuments(Random random) {
        this.random = random;
    }

    RawBsonDocument next() {
        BsonDocument document = new BsonDocument("_id", new BsonInt32(1));
        fill(document, 3);
        return SampleDocuments.raw(document);
    }

    private void fill(BsonDocument document, int levels) {
        for (int fields = random.nextInt(5); fields > 0; fields--) {
            document.append(NAMES[random.nextInt(NAMES.length)], value(levels));
        }
    }

    private BsonValue value(int levels) {
        return switch (random.nextInt(levels > 0 ? 8 : 5)) {
            case 0 -> new BsonInt32(random.nextInt(3));
            case 1 -> new BsonDouble(random.nextInt(3));
            case 2 -> new BsonString("s" + random.nextInt(2));
            case 3 -> BsonNull.VALUE;
            case 4 -> new BsonDateTime(random.nextInt(3));
            case 5 -> array(levels - 1);
            default -> document(levels - 1);
        };
    }

    private BsonDocument document(int levels) {
        BsonDocument document = new BsonDocument();
        fill(document, levels);
        return document;
    }

    private BsonArray array(int levels) {
        List<BsonValue> elements = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            elements.add(value(levels));
        }
        return new BsonArray(elements);
    }
}
