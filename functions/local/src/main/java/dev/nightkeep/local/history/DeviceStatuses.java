package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** What phone and pump report every five minutes: first from Loop, later from AndroidAPS. */
record DeviceStatuses(long seed, Span span, Calendar calendar, Person person) {
    Stream<BsonDocument> documents() {
        ObjectIds ids = new ObjectIds(seed, "devicestatus");
        return span.every(Calendar.READING).map(tick -> at(tick, ids));
    }

    private BsonDocument at(Instant tick, ObjectIds ids) {
        Dice dice = new Dice(seed, "status", tick.getEpochSecond());
        Instant at = tick.plusMillis(dice.whole(20_000, 45_000));
        Moment moment = Moment.of(person, tick);
        Hardware hardware = Hardware.at(calendar, tick);
        Fields fields = new Fields().value("_id", ids.next(at));
        return (calendar.firstApp(tick)
                        ? LoopStatus.fill(fields, moment, hardware)
                        : OpenapsStatus.fill(fields, moment, hardware))
                .text("created_at", IsoText.of(at))
                .number("utcOffset", 0)
                .document();
    }
}
