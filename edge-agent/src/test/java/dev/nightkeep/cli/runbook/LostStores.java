package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** Incidents after which a store or a server is gone. */
final class LostStores {
    private LostStores() {}

    static List<Document> secondCopy(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp("<backup id>");
        move(incident.folder().resolve("backups"), incident.folder().resolve("second-copy"));
        incident.conversations().drop();
        return all;
    }

    static List<Document> dump(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp("<backup id>");
        assertThat(incident.cli()
                        .run("unpack", "latest", "--from", "./backups", "./dump")
                        .exit())
                .isZero();
        move(incident.folder().resolve("backups"), incident.folder().resolve("gone"));
        incident.conversations().drop();
        return all;
    }

    /** Two exports that overlap; the database has the collection, and nothing in it but one document. */
    static List<Document> exports(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        write(incident.folder().resolve("exports/conversations-1.json"), "[" + json(0, 200, ",\n") + "]");
        write(incident.folder().resolve("exports/old/conversations_2.jsonl"), json(150, Conversations.COUNT, "\n"));
        incident.conversations().deleteMany(new Document());
        return all;
    }

    private static String json(int from, int to, String between) {
        return Conversations.documents(from, to).stream().map(Document::toJson).collect(Collectors.joining(between));
    }

    static List<Document> server(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp("<backup id>");
        incident.moveToNewServer();
        return all;
    }

    static void requireIndexes(Incident incident) {
        assertThat(incident.conversations().listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "session_id_1");
        assertThat(incident.collection("orders").countDocuments()).isEqualTo(40);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
