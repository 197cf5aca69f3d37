package dev.nightkeep.bson;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Values for {@code _id}, of many types and no two equal, not even as numbers of different types. */
final class RandomIds {
    private static final int KINDS = 9;
    private static final int UUID_BYTES = 16;

    private final Random random;
    private final Set<BsonType> types;

    RandomIds(Random random, Set<BsonType> types) {
        this.random = random;
        this.types = types;
    }

    /** So many values in random order, those among them of which there is only one. */
    List<BsonValue> mixed(int count) {
        List<BsonValue> values = new ArrayList<>(allowed(singles()));
        for (int number = 0; values.size() < count; number++) {
            values.add(next(number));
        }
        Collections.shuffle(values, random);
        return List.copyOf(values.subList(0, count));
    }

    private List<BsonValue> allowed(List<BsonValue> values) {
        return values.stream()
                .filter(value -> types.contains(value.getBsonType()))
                .toList();
    }

    private static List<BsonValue> singles() {
        return List.of(
                new BsonMinKey(),
                BsonNull.VALUE,
                new BsonDouble(Double.NaN),
                new BsonDouble(Double.NEGATIVE_INFINITY),
                new BsonInt64(Long.MIN_VALUE),
                new BsonInt64(Long.MAX_VALUE),
                new BsonString(""),
                new BsonDocument(),
                new BsonBinary(new byte[0]),
                BsonBoolean.FALSE,
                BsonBoolean.TRUE,
                new BsonDateTime(Long.MIN_VALUE),
                new BsonMaxKey());
    }

    /** A value that differs from those of every other number. */
    BsonValue next(int number) {
        BsonValue value = value(random.nextInt(KINDS), number);
        return types.contains(value.getBsonType()) ? value : new BsonObjectId(objectId(number));
    }

    private BsonValue value(int kind, int number) {
        return switch (kind) {
            case 0 -> new BsonInt32(number);
            case 1 -> new BsonInt64((1L << 40) + number);
            case 2 -> new BsonDouble(number + 0.5);
            case 3 ->
                new BsonDecimal128(new Decimal128(BigDecimal.valueOf(number).add(new BigDecimal("0.25"))));
            case 4 -> new BsonString("id-" + number);
            case 5 -> new BsonDateTime(1_700_000_000_000L + number);
            case 6 -> new BsonBinary(BsonBinarySubType.UUID_STANDARD, uuid(number));
            case 7 -> new BsonDocument("place", new BsonString("a")).append("at", new BsonTimestamp(1, number));
            default -> new BsonObjectId(objectId(number));
        };
    }

    private byte[] uuid(int number) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(random.nextLong())
                .putLong(number)
                .array();
    }

    private ObjectId objectId(int number) {
        return new ObjectId(1_700_000_000 + random.nextInt(1_000), number);
    }
}
