package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonType;

/** Thirty days of one history, and short ways to look into them. */
final class Sample {
    static final Instant END = Instant.parse("2026-11-21T20:03:11Z");
    static final int DAYS = 30;
    static final NightscoutHistory HISTORY = new NightscoutHistory(7, END, DAYS);

    private Sample() {}

    static List<BsonDocument> documents(NightscoutHistory history, String collection) {
        return history.collections().stream()
                .filter(candidate -> candidate.name().equals(collection))
                .flatMap(candidate -> candidate.documents().get())
                .toList();
    }

    static List<BsonDocument> documents(String collection) {
        return documents(HISTORY, collection);
    }

    static List<String> texts(String collection, String field) {
        return with(collection, field).stream()
                .map(document -> document.getString(field).getValue())
                .toList();
    }

    static List<Double> numbers(String collection, String field) {
        return with(collection, field).stream()
                .map(document -> document.getNumber(field).doubleValue())
                .toList();
    }

    static List<BsonType> types(String collection, String field) {
        return with(collection, field).stream()
                .map(document -> document.get(field, BsonNull.VALUE).getBsonType())
                .toList();
    }

    private static List<BsonDocument> with(String collection, String field) {
        return documents(collection).stream()
                .filter(document -> document.containsKey(field))
                .toList();
    }
}
