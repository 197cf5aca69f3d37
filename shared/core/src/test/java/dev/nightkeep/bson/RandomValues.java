package dev.nightkeep.bson;

import java.util.List;
import java.util.Random;
import org.bson.BsonDbPointer;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.ObjectId;

/** Writes random values of every type. */
final class RandomValues {
    private static final int MAX_DEPTH = 5;
    private static final int DEEP_LEVELS = 60;
    private static final List<String> LOOKALIKES = List.of(
            "$numberLong",
            "$numberInt",
            "$numberDouble",
            "$numberDecimal",
            "$oid",
            "$date",
            "$symbol",
            "$code",
            "$uuid");

    private final Random random;
    private final RandomOptions options;
    private final List<BsonType> types;
    private final RandomStrings strings;
    private final RandomNumbers numbers;
    private final RandomBinaries binaries;

    RandomValues(Random random, RandomOptions options) {
        this.random = random;
        this.options = options;
        this.types = options.types().stream().sorted().toList();
        this.strings = new RandomStrings(random, options.oddities());
        this.numbers = new RandomNumbers(random, options.oddities());
        this.binaries = new RandomBinaries(random, options.oddities());
    }

    /** Writes fields of random keys, types and values. */
    void writeFields(BsonWriter out, int count, int depth) {
        for (String key : strings.keys(count)) {
            out.writeName(key);
            write(out, types.get(random.nextInt(types.size())), depth);
        }
    }

    /** Writes one field of each type, named by it. */
    void writeEveryType(BsonWriter out) {
        for (BsonType type : types) {
            out.writeName(type.name());
            write(out, type, 0);
        }
    }

    private void write(BsonWriter out, BsonType type, int depth) {
        switch (type) {
            case DOUBLE -> out.writeDouble(numbers.nextDouble());
            case STRING -> out.writeString(strings.next());
            case DOCUMENT -> writeDocument(out, depth);
            case ARRAY -> writeArray(out, depth);
            case BINARY -> out.writeBinaryData(binaries.next());
            case UNDEFINED -> out.writeUndefined();
            case OBJECT_ID -> out.writeObjectId(objectId());
            case BOOLEAN -> out.writeBoolean(random.nextBoolean());
            case DATE_TIME -> out.writeDateTime(numbers.nextLong());
            case NULL -> out.writeNull();
            case REGULAR_EXPRESSION -> out.writeRegularExpression(new BsonRegularExpression(strings.word(), "im"));
            case DB_POINTER -> out.writeDBPointer(new BsonDbPointer("db.collection", objectId()));
            case JAVASCRIPT -> out.writeJavaScript(strings.next());
            case SYMBOL -> out.writeSymbol(strings.next());
            case JAVASCRIPT_WITH_SCOPE -> writeCodeWithScope(out, depth);
            case INT32 -> out.writeInt32(numbers.nextInt());
            case TIMESTAMP -> out.writeTimestamp(timestamp());
            case INT64 -> out.writeInt64(numbers.nextLong());
            case DECIMAL128 -> out.writeDecimal128(numbers.nextDecimal());
            case MIN_KEY -> out.writeMinKey();
            case MAX_KEY -> out.writeMaxKey();
            case END_OF_DOCUMENT -> throw new IllegalArgumentException("not the type of a value");
        }
    }

    private ObjectId objectId() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return new ObjectId(bytes);
    }

    private BsonTimestamp timestamp() {
        boolean zero = options.oddities().contains(Oddity.ZERO_TIMESTAMPS) && random.nextInt(3) == 0;
        return new BsonTimestamp(zero ? 0 : numbers.nextLong() | 1);
    }

    private void writeDocument(BsonWriter out, int depth) {
        if (options.oddities().contains(Oddity.DEEP_NESTING) && depth == 0 && random.nextInt(10) == 0) {
            writeNested(out, DEEP_LEVELS);
            return;
        }
        out.writeStartDocument();
        if (options.oddities().contains(Oddity.EXTENDED_JSON_LOOKALIKES) && random.nextInt(8) == 0) {
            out.writeString(LOOKALIKES.get(random.nextInt(LOOKALIKES.size())), "5");
        } else {
            writeFields(out, width(depth), depth + 1);
        }
        out.writeEndDocument();
    }

    private int width(int depth) {
        return depth < MAX_DEPTH ? random.nextInt(5) : 0;
    }

    private void writeArray(BsonWriter out, int depth) {
        out.writeStartArray();
        for (int i = width(depth); i > 0; i--) {
            write(out, types.get(random.nextInt(types.size())), depth + 1);
        }
        out.writeEndArray();
    }

    private void writeCodeWithScope(BsonWriter out, int depth) {
        out.writeJavaScriptWithScope(strings.next());
        out.writeStartDocument();
        writeFields(out, width(depth), depth + 1);
        out.writeEndDocument();
    }

    private void writeNested(BsonWriter out, int levels) {
        out.writeStartDocument();
        if (levels > 0) {
            out.writeStartArray("n");
            writeNested(out, levels - 2);
            out.writeEndArray();
        }
        out.writeEndDocument();
    }
}
