package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bson.BsonDocument;

/** The words that an archive of mongodump is made of: its magic number, documents, terminators. For one thread. */
final class ArchiveInput {
    private static final int MAGIC = 0x8199e26d;
    private static final int TERMINATOR = -1;
    private static final int INT_BYTES = 4;

    private final String name;
    private final InputStream in;
    private long offset;

    /**
     * The words of a stream.
     *
     * @param name of the archive, for messages
     */
    ArchiveInput(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    void requireMagic() {
        if (!nextInt().equals(Optional.of(MAGIC))) {
            throw corrupt("does not begin as an archive of mongodump does");
        }
    }

    /** The next document's bytes; empty at a terminator. */
    Optional<byte[]> nextDocument() {
        int length = nextInt().orElseThrow(() -> corrupt("is cut off"));
        return length == TERMINATOR ? Optional.empty() : Optional.of(document(length));
    }

    /** A header, which is a document; empty at the end of the archive. */
    Optional<BsonDocument> nextHeader() {
        return nextInt().map(this::document).map(BsonBytes::decode);
    }

    private Optional<Integer> nextInt() {
        byte[] bytes = read(INT_BYTES);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (bytes.length < INT_BYTES) {
            throw corrupt("is cut off");
        }
        return Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private byte[] document(int length) {
        if (length < BsonFraming.MIN_LENGTH || length > BsonFraming.MAX_LENGTH) {
            throw corrupt("has a document of %d bytes".formatted(length));
        }
        byte[] rest = read(length - INT_BYTES);
        if (rest.length < length - INT_BYTES || rest[rest.length - 1] != 0) {
            throw corrupt("has a document of %d bytes that does not end there".formatted(length));
        }
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put(rest)
                .array();
    }

    private byte[] read(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            offset += bytes.length;
            return bytes;
        } catch (IOException e) {
            throw new CorruptBackupException("%s cannot be read".formatted(name), "Try again", e);
        }
    }

    /** What to throw when something does not fit here. */
    CorruptBackupException corrupt(String how) {
        return new CorruptBackupException(
                "%s %s, at byte %d of its content".formatted(name, how, offset),
                "Restore another copy; this one is cut off or damaged");
    }
}
