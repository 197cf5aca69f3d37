package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the ids of one collection, 24 bytes a document, in a temporary file for this user alone; a few stay in
 * memory. Looked through in as many rounds as bounded memory needs. For one thread.
 */
final class IdSpool implements AutoCloseable {
    private static final int RECORD = 3 * Long.BYTES;
    private static final int BUFFERED = 4096 * RECORD;
    private static final int SHARE_OF_MEMORY = 16;
    private static final int LEAST = 1 << 16;
    private static final int MOST = 1 << 24;

    /** The golden ratio in 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int roundSize;

    /** Nobody can choose ids that all fall into one round. */
    private final long salt = new SecureRandom().nextLong();

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED);
    private @Nullable FileChannel file;
    private long count;

    IdSpool() {
        this(Math.clamp(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / IdTable.BYTES_FOR_EACH, LEAST, MOST));
    }

    /** @param roundSize how many hashes are held in memory at once */
    IdSpool(int roundSize) {
        this.roundSize = roundSize;
    }

    void add(long place, IdHash hash) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(hash.high()).putLong(hash.low()).putLong(place);
        count++;
    }

    private void flush() {
        try {
            FileChannel out = opened();
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FileChannel opened() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("nightkeep-", ".ids");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    /** The places of all whose hash an earlier one has, into that set. Nothing is added any more. */
    void repeated(Places found) {
        long rounds = Math.max(1, Math.ceilDiv(2 * count, roundSize));
        flush();
        for (long round = 0; round < rounds; round++) {
            IdTable table = new IdTable((int) Math.min(count, roundSize));
            long wanted = round;
            forEach(hash -> {
                long high = hash.getLong();
                long low = hash.getLong();
                if (Long.remainderUnsigned(((low ^ salt) * SPREAD) >>> Integer.SIZE, rounds) == wanted
                        && !table.add(high, low)) {
                    found.add(hash.getLong());
                }
            });
        }
    }

    /** @param record one of them, at its beginning */
    private void forEach(Consumer<ByteBuffer> record) {
        ByteBuffer read = ByteBuffer.allocate(BUFFERED);
        try {
            FileChannel in = opened();
            for (long from = 0; from < count * RECORD; from += read.limit()) {
                read.clear().limit((int) Math.min(BUFFERED, count * RECORD - from));
                while (read.hasRemaining() && in.read(read, from + read.position()) >= 0) {
                    // until the buffer is full
                }
                for (int at = 0; at < read.limit(); at += RECORD) {
                    record.accept(read.slice(at, RECORD));
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ConfigurationException failed(IOException e) {
        return new ConfigurationException(
                "The ids of a source could not be kept in the folder for temporary files",
                "Make room there, 24 bytes a document, or name another folder with -Djava.io.tmpdir",
                e);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
