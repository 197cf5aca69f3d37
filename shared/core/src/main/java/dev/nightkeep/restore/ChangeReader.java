package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonFraming;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads changes that a {@link ChangeSpool} keeps, from one place to another. For one thread. */
final class ChangeReader implements AutoCloseable {
    private final DataInputStream in;
    private final Predicate<ChangeRecord> wanted;
    private long left;

    /**
     * Opens the file.
     *
     * @param from   where a record begins
     * @param until  where one ends
     * @param wanted the changes that {@link #next} does not pass over
     */
    ChangeReader(Path path, long from, long until, Predicate<ChangeRecord> wanted) {
        this.wanted = wanted;
        this.left = until - from;
        try {
            InputStream file = Files.newInputStream(path);
            file.skipNBytes(from);
            this.in = new DataInputStream(new BufferedInputStream(file));
        } catch (IOException e) {
            throw ChangeSpool.failed(e);
        }
    }

    /** The next record as it was written, wanted or not. */
    Optional<byte[]> bytes() {
        if (left <= 0) {
            return Optional.empty();
        }
        try {
            byte[] record = record();
            left -= record.length;
            return Optional.of(record);
        } catch (IOException e) {
            throw ChangeSpool.failed(e);
        }
    }

    private byte[] record() throws IOException {
        byte[] length = new byte[Integer.BYTES];
        in.readFully(length);
        int whole = BsonFraming.declaredLength(length, 0);
        byte[] record = ByteBuffer.allocate(whole)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(length)
                .array();
        in.readFully(record, Integer.BYTES, whole - Integer.BYTES);
        return record;
    }

    /** The next change that is wanted. */
    Optional<ChangeRecord> next() {
        Optional<ChangeRecord> next = bytes().map(ChangeRecord::read);
        while (next.isPresent() && !wanted.test(next.get())) {
            next = bytes().map(ChangeRecord::read);
        }
        return next;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw ChangeSpool.failed(e);
        }
    }
}
