package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.source.SampleDocuments;
import java.util.List;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** Documents as large as a server takes any: whole, a replacement and its condition do not fit into one message. */
final class LargestDocumentTest {
    private static final int LARGEST = 16 * 1024 * 1024;

    /** Servers allow 16 KiB more for an update around a document; the embedded one does not. */
    private static final int ENVELOPE = 1024;

    /** A document of just so many bytes. */
    private static RawBsonDocument ofSize(int size, String letter) {
        int rest = SampleDocuments.document(new BsonInt32(1), new BsonString(""))
                .getByteBuffer()
                .remaining();
        return SampleDocuments.document(new BsonInt32(1), new BsonString(letter.repeat(size - rest)));
    }

    @Test
    void restore_overADocumentOfThatSize_replacesItByteForByte() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                TestDatabase database = new TestDatabase(mongo.uri())) {
            RawBsonDocument large = ofSize(LARGEST - ENVELOPE, "x");
            database.insert("c", List.of(ofSize(LARGEST - ENVELOPE, "y")));
            RestoreReport report = new RestoreIntoServer(mongo.uri(), database.name() + ".c", List.of(large))
                    .run(RestoreStrategy.OVERWRITE);
            assertThat(report.totals().of(DocumentFate.REPLACED)).isEqualTo(1);
            assertThat(SampleDocuments.hex(database.documents("c")).equals(SampleDocuments.hex(List.of(large))))
                    .isTrue();
        }
    }
}
