package dev.nightkeep.salvage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** What was read of some content. */
public final class Salvaged {
    private final List<RawBsonDocument> documents = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Boolean> doubtful = new ArrayList<>();
    private final ReadResult result;

    private Salvaged(String name, InputStream content, String key, ReadLimits limits) throws IOException {
        FileDocuments files = new FileDocuments(KeyNames.of(key), limits);
        DocumentSink sink = document -> take(document, documents, paths, doubtful);
        this.result = files.read(name, Origin.collection("app", "users"), content, sink);
    }

    public static Salvaged of(String name, InputStream content, String key, ReadLimits limits) {
        try {
            return new Salvaged(name, content, key, limits);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static Salvaged of(String name, byte[] content) {
        return of(name, new ByteArrayInputStream(content), "_id", ReadLimits.standard());
    }

    public static Salvaged ofText(String text) {
        return of("a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean take(
            FoundDocument document, List<RawBsonDocument> documents, List<String> paths, List<Boolean> doubtful) {
        documents.add(new RawBsonDocument(Arrays.copyOfRange(
                document.bson().array(),
                document.bson().offset(),
                document.bson().offset() + document.bson().length())));
        paths.add(document.origin().path());
        doubtful.add(document.doubtful());
        return true;
    }

    public List<RawBsonDocument> documents() {
        return documents;
    }

    /** The {@code _id}s in their order. */
    public List<Object> ids() {
        return documents.stream()
                .map(document -> document.containsKey("_id") ? plain(document.get("_id", BsonNull.VALUE)) : "none")
                .toList();
    }

    private static Object plain(BsonValue id) {
        return id.isInt32() ? (Object) id.asInt32().getValue() : id.toString();
    }

    public List<String> paths() {
        return paths.stream().distinct().toList();
    }

    public List<Boolean> doubtful() {
        return doubtful;
    }

    public ReadResult result() {
        return result;
    }

    public Map<ProblemKind, Long> problems() {
        return result.problemCounts();
    }
}
