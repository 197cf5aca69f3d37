package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts documents that follow one another into blocks of about a MiB, of which each is an array of its own. What is wrong is
 * named with its place. For one thread.
 */
final class BsonBlocks {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int LENGTH_BYTES = 4;

    private final String name;
    private final InputStream in;
    private byte[] carried = {};
    private long offset;

    /**
     * The blocks of a stream.
     *
     * @param name of the file, for messages
     */
    BsonBlocks(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /**
     * The next block; empty at the end.
     *
     * @throws CorruptBackupException when something else than a whole document follows
     */
    Optional<DocumentBlock> next() {
        byte[] buffer = filled(BLOCK_BYTES);
        if (buffer.length == 0) {
            return Optional.empty();
        }
        int first = lengthAt(buffer, 0);
        if (first > buffer.length) {
            carried = buffer;
            buffer = filled(first);
        }
        if (first > buffer.length) {
            throw corrupt("is cut off in a document of %d bytes".formatted(first), 0, null);
        }
        return Optional.of(cut(buffer));
    }

    private byte[] filled(int size) {
        byte[] buffer = Arrays.copyOf(carried, Math.max(size, carried.length));
        try {
            int read = in.readNBytes(buffer, carried.length, buffer.length - carried.length);
            int length = carried.length + read;
            return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
        } catch (IOException e) {
            throw corrupt("cannot be read", 0, e);
        }
    }

    private DocumentBlock cut(byte[] buffer) {
        int position = 0;
        int documents = 0;
        while (buffer.length - position >= LENGTH_BYTES) {
            int length = lengthAt(buffer, position);
            if (length > buffer.length - position) {
                break;
            }
            requireEnd(buffer, position, length);
            position += length;
            documents++;
        }
        carried = Arrays.copyOfRange(buffer, position, buffer.length);
        offset += position;
        return new DocumentBlock(new ByteSpan(buffer, 0, position), documents);
    }

    private int lengthAt(byte[] buffer, int position) {
        if (buffer.length - position < LENGTH_BYTES) {
            throw corrupt("is cut off in the length of a document", position, null);
        }
        int length = BsonFraming.declaredLength(buffer, position);
        if (length < BsonFraming.MIN_LENGTH || length > BsonFraming.MAX_LENGTH) {
            throw corrupt("is not BSON: a document would have %d bytes".formatted(length), position, null);
        }
        return length;
    }

    private void requireEnd(byte[] buffer, int position, int length) {
        if (buffer[position + length - 1] != 0) {
            throw corrupt("has a document of %d bytes that does not end there".formatted(length), position, null);
        }
    }

    private CorruptBackupException corrupt(String how, int position, @Nullable IOException cause) {
        return new CorruptBackupException(
                "%s %s, at byte %d of its content".formatted(name, how, offset + position),
                "Restore another copy; this one is cut off or damaged",
                cause);
    }
}
