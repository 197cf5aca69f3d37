package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.codec.PartDecoder;
import dev.nightkeep.error.CorruptBackupException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Decoders for as many threads as ask for one at the same time. Safe for use by many threads. */
final class DecoderPool implements AutoCloseable {
    private final Compression compression;
    private final Queue<PartDecoder> idle = new ConcurrentLinkedQueue<>();

    DecoderPool(Compression compression) {
        this.compression = compression;
    }

    /** The documents of a part, which were compared with everything that the index states. */
    DocumentBlock documents(StoredPart part) {
        PartDecoder decoder = Optional.ofNullable(idle.poll()).orElseGet(() -> PartDecoder.open(compression));
        try {
            return decoder.documents(part.object(), part.record(), part.bytes());
        } finally {
            idle.add(decoder);
        }
    }

    /** Proves a part that is not made of documents, and writes its content to the sink. */
    void content(StoredPart part, OutputStream sink) {
        PartDecoder decoder = Optional.ofNullable(idle.poll()).orElseGet(() -> PartDecoder.open(compression));
        ByteSpan bytes = part.bytes();
        try (InputStream content = decoder.content(
                part.object(),
                part.record(),
                new ByteArrayInputStream(bytes.array(), bytes.offset(), bytes.length()))) {
            content.transferTo(sink);
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "The part at %d of %s cannot be read"
                            .formatted(part.record().offset(), part.object()),
                    "Restore another backup",
                    e);
        } finally {
            idle.add(decoder);
        }
    }

    /** Frees the decoders; none may be in use any more. */
    @Override
    public void close() {
        idle.forEach(PartDecoder::close);
        idle.clear();
    }
}
