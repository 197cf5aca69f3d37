package dev.nightkeep.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartDecoderTest {
    private static final String OBJECT = "dump/shop/orders.bson";
    private static final byte[] DOCUMENTS = Parts.concat(document(1), document(2), document(3));
    private static final byte[] STORED = Parts.encode(Compression.GZIP, DOCUMENTS);

    private static byte[] document(int id) {
        return raw(new BsonDocument("_id", new BsonInt32(id)));
    }

    private static byte[] raw(BsonDocument document) {
        return Parts.remaining(new RawBsonDocument(document, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO());
    }

    static PartRecord record(byte[] stored, long rawBytes, long documents) {
        return new PartRecord(
                0,
                stored.length,
                rawBytes,
                documents,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Digest.of(stored, 0, stored.length)));
    }

    @ParameterizedTest
    @EnumSource
    void documents_partAsWritten_givesThemAll(Compression compression) {
        byte[] stored = Parts.encode(compression, DOCUMENTS);
        try (PartDecoder decoder = PartDecoder.open(compression)) {
            DocumentBlock block = decoder.documents(OBJECT, record(stored, DOCUMENTS.length, 3), ByteSpan.of(stored));
            assertThat(block.documents()).isEqualTo(3);
            assertThat(Parts.copy(block.bytes())).isEqualTo(DOCUMENTS);
            assertThat(block).extracting(d -> d.getInt32("_id").getValue()).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void documents_emptyPart_givesNone(Compression compression) {
        byte[] stored = Parts.encode(compression, new byte[0]);
        try (PartDecoder decoder = PartDecoder.open(compression)) {
            assertThat(decoder.documents(OBJECT, record(stored, 0, 0), ByteSpan.of(stored)))
                    .isEmpty();
        }
    }

    @Test
    void documents_bytesOfAnotherPart_fails() {
        byte[] other = Parts.encode(Compression.GZIP, document(4));
        assertFails(record(STORED, DOCUMENTS.length, 3), other, "bytes where the part index states");
    }

    @Test
    void documents_flippedBit_fails() {
        byte[] flipped = STORED.clone();
        flipped[4] ^= 1;
        assertFails(record(STORED, DOCUMENTS.length, 3), flipped, "does not have the SHA-256");
    }

    @Test
    void documents_hashOfSomethingThatDoesNotDecode_fails() {
        assertFails(record(DOCUMENTS, DOCUMENTS.length, 3), DOCUMENTS, "does not decode");
    }

    @Test
    void documents_fewerBytesThanStated_fails() {
        assertFails(
                record(STORED, DOCUMENTS.length + 1, 3), STORED, "has 42 decoded bytes where the part index states 43");
    }

    @Test
    void documents_moreBytesThanStated_fails() {
        assertFails(record(STORED, DOCUMENTS.length - 1, 3), STORED, "decodes to more than the 41 bytes");
    }

    @Test
    void documents_otherCountThanStated_fails() {
        assertFails(record(STORED, DOCUMENTS.length, 4), STORED, "has 3 documents where the part index states 4");
    }

    @Test
    void documents_brokenFraming_fails() {
        byte[] stored = Parts.encode(Compression.GZIP, new byte[7]);
        assertFails(record(stored, 7, 1), stored, "does not consist of whole documents");
    }

    @Test
    void documents_moreThanAPartMayHave_failsBeforeDecoding() {
        assertFails(record(STORED, PartDecoder.MAX_DOCUMENT_BYTES + 1L, 3), STORED, "more than a part has");
    }

    private static void assertFails(PartRecord record, byte[] stored, String what) {
        try (PartDecoder decoder = PartDecoder.open(Compression.GZIP)) {
            assertThatExceptionOfType(CorruptBackupException.class)
                    .isThrownBy(() -> decoder.documents(OBJECT, record, ByteSpan.of(stored)))
                    .satisfies(e -> assertThat(e.userMessage()).contains(OBJECT, what));
        }
    }

    @Test
    void documents_sixtyMegabytesStatedForTwentyBytes_takesLittleMemory() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (PartDecoder decoder = PartDecoder.open(Compression.GZIP)) {
            long before = thread.getCurrentThreadAllocatedBytes();
            assertThatExceptionOfType(CorruptBackupException.class)
                    .isThrownBy(() -> decoder.documents(OBJECT, record(STORED, 60_000_000, 3), ByteSpan.of(STORED)));
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(8_000_000);
        }
    }

    @Test
    void documents_endlessStream_isReadOneByteTooFarAndNoFurther() {
        Endless endless = new Endless();
        try (PartDecoder decoder = new PartDecoder(endless)) {
            assertThatExceptionOfType(CorruptBackupException.class)
                    .isThrownBy(() -> decoder.documents(OBJECT, record(STORED, 300_000, 3), ByteSpan.of(STORED)));
        }
        assertThat(endless.given).isEqualTo(300_001);
    }

    @Test
    void documents_ratioThatIsUnusual_givesThemAll() {
        byte[] raw = raw(new BsonDocument("text", new BsonString("long ".repeat(200_000))));
        byte[] stored = Parts.encode(Compression.ZSTD, raw);
        try (PartDecoder decoder = PartDecoder.open(Compression.ZSTD)) {
            DocumentBlock block = decoder.documents(OBJECT, record(stored, raw.length, 1), ByteSpan.of(stored));
            assertThat(Parts.copy(block.bytes())).isEqualTo(raw);
        }
    }

    /** A codec of which a bomb comes. */
    private static final class Endless implements PartCodec {
        private long given;

        @Override
        public ByteSpan encode(byte[] raw, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream decode(InputStream part) {
            return new InputStream() {
                @Override
                public int read() {
                    given++;
                    return 0;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    given += length;
                    return length;
                }
            };
        }

        @Override
        public void close() {}
    }
}
