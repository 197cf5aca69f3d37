package dev.nightkeep.cli.runbook;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** What the application that these incidents happen to has in its database. */
@SuppressWarnings("JavaUtilDate") // what the driver takes
final class Conversations {
    static final int COUNT = 300;
    private static final int ORDERS = 40;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private Conversations() {}

    /** Fills the database, and returns the conversations. */
    static List<Document> fill(Incident incident) {
        incident.conversations().insertMany(documents(0, COUNT));
        incident.conversations().createIndex(Indexes.ascending("session_id"));
        incident.collection("orders")
                .insertMany(IntStream.range(0, ORDERS)
                        .mapToObj(i -> new Document("_id", i))
                        .toList());
        return incident.held();
    }

    /** The conversations of these numbers, one every two hours. */
    static List<Document> documents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Document("_id", id(i))
                        .append("session_id", "s" + i)
                        .append("title", "conversation " + i)
                        .append("status", i % 3 == 0 ? "open" : "closed")
                        .append("createdAt", Date.from(FIRST.plus(2L * i, ChronoUnit.HOURS)))
                        .append("messages", List.of(new Document("text", "hello " + i))))
                .toList();
    }

    static String id(int number) {
        return "c%03d".formatted(number);
    }

    static Document byId(int number) {
        return new Document("_id", id(number));
    }

    static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }
}
