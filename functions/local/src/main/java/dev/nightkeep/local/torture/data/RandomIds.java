package dev.nightkeep.local.torture.data;

import dev.nightkeep.local.history.Dice;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Ids of one collection, no two equal, not even as numbers of different types. */
final class RandomIds {
    private static final int KINDS = 10;
    private static final long LARGE = 1L << 40;

    private final Dice dice;
    private final boolean mixed;
    private final int kind;

    /** Of all types, or of one of them. */
    RandomIds(Dice dice) {
        this.dice = dice;
        this.mixed = dice.chance(0.5);
        this.kind = dice.whole(0, KINDS - 1);
    }

    BsonValue next(int number) {
        return value(mixed ? dice.whole(0, KINDS - 1) : kind, number);
    }

    private BsonValue value(int chosen, int number) {
        return switch (chosen) {
            case 0 -> new BsonInt32(number);
            case 1 -> new BsonInt64(LARGE + number);
            case 2 -> new BsonDouble(number + 0.5);
            case 3 ->
                new BsonDecimal128(new Decimal128(BigDecimal.valueOf(number).add(new BigDecimal("0.25"))));
            case 4 -> new BsonString("id " + number);
            case 5 -> new BsonDateTime(1_700_000_000_000L - number);
            case 6 -> new BsonBinary(new UUID(dice.bits(), number));
            case 7 -> new BsonDocument("place", new BsonString("a")).append("at", new BsonTimestamp(1, number + 1));
            default -> new BsonObjectId(objectId(number));
        };
    }

    private ObjectId objectId(int number) {
        return new ObjectId(
                ByteBuffer.allocate(12).putLong(dice.bits()).putInt(number).array());
    }
}
