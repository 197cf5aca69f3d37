package dev.nightkeep.codec;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * Decodes parts and holds them against the part index, trusting neither: no length that is only stated decides how much
 * memory is taken. One worker's tool, not safe for use by more than one thread.
 */
public final class PartDecoder implements AutoCloseable {
    /** No part of documents is larger: a part has a few MiB, and at least one document, which has at most 16 MiB. */
    public static final int MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

    private final PartCodec codec;
    private final MessageDigest sha256 = Digest.sha256();

    PartDecoder(PartCodec codec) {
        this.codec = codec;
    }

    /**
     * A decoder for one worker, to be closed by it.
     *
     * @throws dev.nightkeep.error.UnsupportedFormatException when this machine has no native library for the compression
     */
    public static PartDecoder open(Compression compression) {
        return new PartDecoder(PartCodecs.open(compression));
    }

    /**
     * The documents of one part, after hash, length and count were found to be as stated.
     *
     * @param object the key, for messages
     * @param stored the compressed bytes of this part and no others
     * @return a block that the caller owns
     * @throws CorruptBackupException when the part is not what the record states
     */
    public DocumentBlock documents(String object, PartRecord part, ByteSpan stored) {
        PartName name = new PartName(object, part);
        requireStored(name, stored);
        requireSane(name);
        ByteSpan raw = decode(name, stored);
        name.requireEqual(count(name, raw), part.documents(), "documents");
        return new DocumentBlock(raw, (int) part.documents());
    }

    private void requireStored(PartName name, ByteSpan stored) {
        name.requireEqual(stored.length(), name.part().bytes(), "bytes");
        sha256.update(stored.array(), stored.offset(), stored.length());
        name.requireEqual(Digest.of(sha256));
    }

    private static void requireSane(PartName name) {
        if (name.part().rawBytes() > MAX_DOCUMENT_BYTES) {
            throw name.corrupt("is said to decode to %d bytes, which is more than a part has"
                    .formatted(name.part().rawBytes()));
        }
    }

    private ByteSpan decode(PartName name, ByteSpan stored) {
        try (InputStream in =
                codec.decode(new ByteArrayInputStream(stored.array(), stored.offset(), stored.length()))) {
            ByteSpan raw = BoundedBytes.read(in, (int) name.part().rawBytes(), stored.length());
            if (in.read() >= 0) {
                throw name.tooLong();
            }
            name.requireEqual(raw.length(), name.part().rawBytes(), "decoded bytes");
            return raw;
        } catch (IOException e) {
            throw name.corrupt("does not decode", e);
        }
    }

    private static int count(PartName name, ByteSpan raw) {
        try {
            return BsonFraming.count(raw.array(), raw.offset(), raw.length());
        } catch (CorruptBackupException e) {
            throw name.corrupt("does not consist of whole documents", e);
        }
    }

    /**
     * The content of one part of any size as a stream. Reading fails with a {@link CorruptBackupException} as soon as more
     * comes out than the record states, and at the end where the hash or a length is not as stated: nothing is proven
     * before the end was seen.
     *
     * @param object the key, for messages
     * @param stored stands at the part's first byte, and behind its last one when the content was read; is not closed
     * @return to be read before the next call, and closed
     */
    public InputStream content(String object, PartRecord part, InputStream stored) {
        PartName name = new PartName(object, part);
        StoredPartInput bytes = new StoredPartInput(name, stored);
        return new PartContentInput(name, bytes, codec.decode(bytes));
    }

    @Override
    public void close() {
        codec.close();
    }
}
