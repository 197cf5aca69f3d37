package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.ByteBuffer;
import org.bson.BSONException;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Documents that are small enough to be taken apart: options, indexes, headers. Stateless. */
public final class BsonBytes {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private BsonBytes() {}

    public static byte[] encode(BsonDocument document) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return bytes.toByteArray();
        }
    }

    /**
     * The document that the bytes consist of.
     *
     * @throws CorruptBackupException when they are not exactly one document
     */
    public static BsonDocument decode(byte[] bytes) {
        BsonFraming.requireOne(bytes);
        BsonNesting.requireSound(ByteSpan.of(bytes));
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        } catch (BSONException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "A document is not valid BSON inside", "Restore another backup; this one is damaged", e);
        }
    }
}
