package dev.nightkeep.crypto;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** A small database with all that makes a recovery hard: several parts, odd names, rare types, nothing at all. */
final class RecoverySource {
    private static final String TEXT = "the quick brown fox ".repeat(6000);

    private final Map<String, List<RawBsonDocument>> collections = new LinkedHashMap<>();

    RecoverySource() {
        collections.put(
                "app.users",
                IntStream.range(0, 50).mapToObj(RecoverySource::large).toList());
        collections.put("app.odd name.with~dots* and 100%/größe", SampleDocuments.numbered(3));
        collections.put("app.types", List.copyOf(SampleDocuments.ofEveryKind().values()));
        collections.put("app.wrapper", List.of(wrapper()));
        collections.put("web.empty", List.of());
    }

    private static RawBsonDocument large(int number) {
        return RawBsonDocument.parse("{_id: %d, text: '%s%d'}".formatted(number, TEXT, number));
    }

    /** Extended JSON cannot carry it: it would read as a number. */
    private static RawBsonDocument wrapper() {
        BsonDocument document = new BsonDocument("_id", new BsonInt32(1))
                .append("odd", new BsonDocument("$numberLong", new BsonString("5")));
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    InMemorySource source() {
        InMemorySource source = new InMemorySource();
        collections.forEach((name, documents) -> Backups.put(source, name, "{}", documents));
        return source;
    }

    List<String> names() {
        return List.copyOf(collections.keySet());
    }

    /** The documents' bytes in hexadecimal, in an order of their own. */
    List<String> documents(String name) {
        return collections.getOrDefault(name, List.of()).stream()
                .map(RecoverySource::hex)
                .sorted()
                .toList();
    }

    static String hex(RawBsonDocument document) {
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    /** Documents of a BSON file, as {@link #documents} gives them. */
    static List<String> documents(byte[] bson) {
        List<String> found = new ArrayList<>();
        int offset = 0;
        while (offset < bson.length) {
            int length = Integer.reverseBytes(ByteBuffer.wrap(bson, offset, 4).getInt());
            found.add(HexFormat.of().formatHex(Arrays.copyOfRange(bson, offset, offset + length)));
            offset += length;
        }
        return found.stream().sorted().toList();
    }
}
