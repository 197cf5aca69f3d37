package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDouble;

/** The readings: one of the sensor every five minutes, now and then one from a finger or a calibration. */
record Entries(long seed, Span span, Calendar calendar, Person person) {
    Stream<BsonDocument> documents() {
        ObjectIds ids = new ObjectIds(seed, "entries");
        return span.every(Calendar.READING).flatMap(tick -> at(tick, ids));
    }

    private Stream<BsonDocument> at(Instant tick, ObjectIds ids) {
        Stream.Builder<BsonDocument> entries = Stream.builder();
        Dice dice = new Dice(seed, "entry", tick.getEpochSecond());
        if (calendar.sensorReads(tick)) {
            entries.add(sensor(tick.plusMillis(dice.whole(11_000, 13_500)), tick, dice, ids));
        }
        if (calendar.fingerPricked(tick)) {
            entries.add(finger(tick.plusMillis(dice.whole(60_000, 250_000)), dice, ids));
        }
        return entries.build();
    }

    private BsonDocument sensor(Instant at, Instant tick, Dice dice, ObjectIds ids) {
        int glucose = person.glucoseAt(tick);
        Trend trend = Trend.of(person.slopeAt(tick));
        int raw = glucose * 1000 + dice.whole(-4000, 4000);
        return head(at, "sgv", "xDrip-DexcomG6", ids)
                .number("sgv", glucose)
                .value("delta", new BsonDouble(Math.round(person.slopeAt(tick) * 5000) / 1000.0))
                .number("trend", trend.number())
                .text("direction", trend.direction())
                .number("filtered", raw + dice.whole(-900, 900))
                .number("unfiltered", raw)
                .number("rssi", dice.whole(100, 200))
                .number("noise", dice.chance(0.93) ? 1 : dice.whole(2, 4))
                .document();
    }

    private BsonDocument finger(Instant at, Dice dice, ObjectIds ids) {
        int measured = Math.max(40, person.glucoseAt(at) + dice.whole(-9, 9));
        return head(at, "mbg", "xDrip-Manual", ids).number("mbg", measured).document();
    }

    private Fields head(Instant at, String type, String device, ObjectIds ids) {
        return new Fields()
                .value("_id", ids.next(at))
                .text("type", type)
                .text("device", device)
                .milliseconds("date", at)
                .text("dateString", IsoText.of(at))
                .text("sysTime", IsoText.of(at))
                .number("utcOffset", span.offsetMinutesAt(at));
    }
}
