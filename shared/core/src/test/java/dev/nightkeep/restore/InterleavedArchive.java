package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** An archive of two collections with 300 documents each, whose segments alternate, and an index of its own for each. */
final class InterleavedArchive {
    static final Namespace FIRST = Namespace.parse("app.aa");
    static final Namespace SECOND = Namespace.parse("app.bb");
    static final int DOCUMENTS = 300;

    private static final int FIRST_BREAK = 100;
    private static final int SECOND_BREAK = 50;

    private InterleavedArchive() {}

    static BackupContents in(Path folder) throws IOException {
        Path file = Files.write(folder.resolve("two.archive"), bytes());
        return new MongodumpArchive(file, ProgressListener.none());
    }

    private static byte[] bytes() {
        CollectionDescription first = Samples.collection(FIRST.toString());
        CollectionDescription second = Samples.collection(SECOND.toString());
        return described(described(new ArchiveFixture(), first, "a"), second, "b")
                .endDescriptions()
                .segment(first, joined("a", 0, FIRST_BREAK))
                .segment(second, joined("b", 0, SECOND_BREAK))
                .segment(first, joined("a", FIRST_BREAK, DOCUMENTS))
                .end(first)
                .segment(second, joined("b", SECOND_BREAK, DOCUMENTS))
                .end(second)
                .bytes();
    }

    private static ArchiveFixture described(ArchiveFixture archive, CollectionDescription collection, String field) {
        byte[] metadata = new MetadataDocument(collection, List.of(Samples.ID_INDEX, index(field))).toJson();
        Namespace namespace = collection.namespace();
        return archive.describe(
                namespace.database(), namespace.collection(), new String(metadata, StandardCharsets.UTF_8));
    }

    static BsonDocument index(String field) {
        return BsonDocument.parse("{v: 2, key: {%s: 1}, name: '%s_1'}".formatted(field, field));
    }

    /** What the archive has of a collection whose documents have this field. */
    static List<RawBsonDocument> documents(String field) {
        return documents(field, 0, DOCUMENTS);
    }

    private static List<RawBsonDocument> documents(String field, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> RawBsonDocument.parse("{_id: %d, %s: %d}".formatted(i, field, i)))
                .toList();
    }

    private static byte[] joined(String field, int from, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        documents(field, from, to).forEach(document -> joined.writeBytes(RawFields.bytes(document)));
        return joined.toByteArray();
    }

    /** Documents as text, whatever their order. */
    static List<String> hex(Collection<RawBsonDocument> documents) {
        return SampleDocuments.hex(List.copyOf(documents)).stream().sorted().toList();
    }
}
