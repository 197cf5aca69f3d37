package dev.nightkeep.benchmark.data;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;

/** A sensor's readings, one every five minutes: a walk at random, as Nightscout keeps it. */
final class Readings {
    private static final long START = Instant.parse("2021-01-01T00:00:00Z").toEpochMilli();
    private static final long FIVE_MINUTES = 300_000;
    private static final List<String> DIRECTIONS =
            List.of("DoubleDown", "SingleDown", "FortyFiveDown", "Flat", "FortyFiveUp", "SingleUp", "DoubleUp");

    private final Random random;
    private long time = START;
    private int glucose = 120;

    Readings(Random random) {
        this.random = random;
    }

    BsonDocument next(ObjectId id) {
        int change = (int) Math.round(random.nextGaussian() * 5);
        glucose = Math.clamp(glucose + change, 40, 400);
        time += FIVE_MINUTES + random.nextInt(2_000) - 1_000;
        String moment = Instant.ofEpochMilli(time).toString();
        int trend = Math.clamp(3 + change / 4, 0, DIRECTIONS.size() - 1);
        return new BsonDocument("_id", new BsonObjectId(id))
                .append("device", new BsonString("xDrip-DexcomG6"))
                .append("date", new BsonInt64(time))
                .append("dateString", new BsonString(moment))
                .append("sgv", new BsonInt32(glucose))
                .append("delta", new BsonDouble(Math.round((change + random.nextGaussian()) * 1000) / 1000.0))
                .append("direction", new BsonString(DIRECTIONS.get(trend)))
                .append("type", new BsonString("sgv"))
                .append("rssi", new BsonInt32(100 - random.nextInt(3)))
                .append("utcOffset", new BsonInt32(60))
                .append("sysTime", new BsonString(moment));
    }
}
