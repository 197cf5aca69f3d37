package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The settings of the therapy, revised with every season. The oldest comes from the web page's editor, which writes
 * numbers as texts; the later ones from an app, which does not.
 */
record Profiles(long seed, Span span) {
    private static final int REVISIONS = 4;

    Stream<BsonDocument> documents() {
        ObjectIds ids = new ObjectIds(seed, "profile");
        return IntStream.range(0, REVISIONS).mapToObj(revision -> revision(revision, ids));
    }

    private BsonDocument revision(int revision, ObjectIds ids) {
        Instant at = span.start()
                .plus(Duration.ofDays(span.days()).multipliedBy(revision).dividedBy(REVISIONS));
        boolean edited = revision == 0;
        Fields store = new Fields()
                .nested("Alltag", settings(1 + revision * 0.04, edited))
                .nested("Krank / malade", settings(1.25 + revision * 0.04, edited));
        return new Fields()
                .value("_id", ids.next(at))
                .text("defaultProfile", "Alltag")
                .nested("store", store)
                .text("startDate", IsoText.of(at))
                .value("mills", edited ? new BsonString("0") : Fields.scriptNumber((double) at.toEpochMilli()))
                .text("units", "mg/dl")
                .text("created_at", IsoText.of(at))
                .document();
    }

    private Fields settings(double need, boolean edited) {
        DoubleFunction<BsonValue> number = edited ? Profiles::asText : Fields::scriptNumber;
        return new Fields()
                .value("dia", number.apply(6))
                .list("carbratio", schedule(number, 9 / need, 10 / need, 8.5 / need))
                .value("carbs_hr", number.apply(20))
                .value("delay", number.apply(20))
                .list("sens", schedule(number, 45 / need, 50 / need, 48 / need))
                .text("timezone", span.zone().getId())
                .list("basal", schedule(number, 0.9 * need, 0.75 * need, 0.85 * need))
                .list("target_low", schedule(number, 100, 95, 105))
                .list("target_high", schedule(number, 120, 110, 125))
                .text("units", "mg/dl");
    }

    private static List<BsonValue> schedule(DoubleFunction<BsonValue> number, double... values) {
        return IntStream.range(0, values.length)
                .<BsonValue>mapToObj(slot -> step(number, slot * 8, values[slot]))
                .toList();
    }

    private static BsonDocument step(DoubleFunction<BsonValue> number, int hour, double value) {
        return new Fields()
                .text("time", LocalTime.of(hour, 0).toString())
                .value("value", number.apply(Math.round(value * 100) / 100.0))
                .value("timeAsSeconds", number.apply(hour * 3600))
                .document();
    }

    private static BsonValue asText(double value) {
        return new BsonString(value == (int) value ? String.valueOf((int) value) : String.valueOf(value));
    }
}
