package dev.nightkeep.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import dev.nightkeep.bson.ByteSpan;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * The documents of one cursor's batch, one behind the other in one array. The driver's own
 * raw documents each bring an array, a buffer and a writer of their own, which costs more than the document's bytes. For
 * one thread.
 */
final class DocumentBatch implements Codec<ByteSpan> {
    private static final int INITIAL_BYTES = 64 * 1024;

    /** What outsized documents made the array grow to beyond this is given back to the heap. */
    private static final int KEPT_BYTES = 16 * 1024 * 1024;

    private final boolean kept;
    private BasicOutputBuffer documents = new BasicOutputBuffer(INITIAL_BYTES);

    private DocumentBatch(boolean kept) {
        this.kept = kept;
    }

    /** A batch that is cleared when its documents were delivered. */
    static DocumentBatch reused() {
        return new DocumentBatch(false);
    }

    /** A batch whose documents stay valid. Many share an array, of which none becomes large. */
    static DocumentBatch kept() {
        return new DocumentBatch(true);
    }

    /** The collection, whose documents are decoded into this batch. */
    MongoCollection<ByteSpan> of(MongoCollection<RawBsonDocument> collection) {
        return collection
                .withDocumentClass(ByteSpan.class)
                .withCodecRegistry(fromRegistries(fromCodecs(this), collection.getCodecRegistry()));
    }

    /** Makes room for the next batch, into which views of this one may point from then on. */
    void clear() {
        if (documents.getInternalBuffer().length > KEPT_BYTES) {
            documents = new BasicOutputBuffer(INITIAL_BYTES);
        } else {
            documents.truncateToPosition(0);
        }
    }

    /** Copies the document as it is. The view is valid until the batch is cleared. */
    @Override
    public ByteSpan decode(BsonReader reader, DecoderContext context) {
        if (kept && documents.getPosition() >= INITIAL_BYTES) {
            documents = new BasicOutputBuffer(2 * INITIAL_BYTES);
        }
        int start = documents.getPosition();
        // ends with the document: it holds nothing, and the buffer stays open
        new BsonBinaryWriter(documents).pipe(reader);
        return new ByteSpan(documents.getInternalBuffer(), start, documents.getPosition() - start);
    }

    @Override
    public void encode(BsonWriter writer, ByteSpan value, EncoderContext context) {
        throw new UnsupportedOperationException("a batch is only read");
    }

    @Override
    public Class<ByteSpan> getEncoderClass() {
        return ByteSpan.class;
    }
}
