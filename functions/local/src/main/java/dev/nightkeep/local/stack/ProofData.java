package dev.nightkeep.local.stack;

import dev.nightkeep.local.history.HistoryCollection;
import dev.nightkeep.local.history.NightscoutHistory;
import dev.nightkeep.local.server.Site;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What is backed up: a history with every BSON type, one collection that is cut into ranges, and wide documents. */
final class ProofData {
    private static final long SEED = 6;
    private static final Instant END = Instant.parse("2026-11-25T00:00:00Z");
    private static final int WIDE_FIELDS = 2_000;
    private static final long MINUTE = 60_000;

    private final int readings;
    private final int wide;
    private final int days;

    /** So many readings, wide documents, and days of a history. */
    ProofData(int readings, int wide, int days) {
        this.readings = readings;
        this.wide = wide;
        this.days = days;
    }

    /** Fills the site, and says with how many documents. */
    long fill(Site site) {
        return collections().mapToLong(site::fill).sum();
    }

    private Stream<HistoryCollection> collections() {
        BsonDocument byDate = new BsonDocument("date", new BsonInt32(-1));
        return Stream.concat(
                new NightscoutHistory(SEED, END, days).collections().stream(),
                Stream.of(
                        new HistoryCollection("readings", List.of(byDate), this::readings),
                        new HistoryCollection("wide", List.of(), this::wide)));
    }

    private Stream<BsonDocument> readings() {
        return IntStream.range(0, readings)
                .mapToObj(number -> new BsonDocument("_id", new BsonInt32(number))
                        .append("sgv", new BsonInt32(40 + Math.floorMod(number * 37, 360)))
                        .append("date", new BsonDateTime(END.toEpochMilli() - number * MINUTE))
                        .append("device", new BsonString("sensor-" + number % 7))
                        .append("noise", new BsonDouble(number / 3.0)));
    }

    private Stream<BsonDocument> wide() {
        return IntStream.range(0, wide).mapToObj(ProofData::wide);
    }

    private static BsonDocument wide(int number) {
        BsonDocument document = new BsonDocument("_id", new BsonInt32(number));
        IntStream.range(0, WIDE_FIELDS)
                .forEach(field -> document.append("field" + field, new BsonString("value " + number * field)));
        return document;
    }
}
