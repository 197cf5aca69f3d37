package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The changes that a restore is about to make, in a temporary file for this user alone, collection by collection. Written
 * by one thread, then read.
 */
final class ChangeSpool implements AutoCloseable {
    private final Path path;
    private final OutputStream out;
    private final Map<Namespace, Long> begins = new HashMap<>();
    private long bytes;
    private long count;

    ChangeSpool() {
        try {
            this.path = Files.createTempFile("nightkeep-", ".changes");
            this.out = new BufferedOutputStream(Files.newOutputStream(path));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void add(ChangeRecord change) {
        begins.putIfAbsent(change.namespace(), bytes);
        byte[] record = change.write(count);
        try {
            out.write(record);
        } catch (IOException e) {
            throw failed(e);
        }
        bytes += record.length;
        count++;
    }

    long count() {
        return count;
    }

    /** The collections that have changes. */
    java.util.Set<Namespace> namespaces() {
        return new java.util.TreeSet<>(begins.keySet());
    }

    /** Nothing is added any more. */
    ChangeSpool complete() {
        try {
            out.close();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Every record as it was written. */
    void forEach(Consumer<byte[]> records) {
        try (Reader reader = new Reader(0)) {
            for (Optional<byte[]> next = reader.bytes(); next.isPresent(); next = reader.bytes()) {
                records.accept(next.get());
            }
        }
    }

    /** The changes of one collection, in their order. */
    Reader changes(Namespace namespace) {
        return new Reader(begins.getOrDefault(namespace, bytes));
    }

    private static ConfigurationException failed(IOException e) {
        return new ConfigurationException(
                "The changes of a restore could not be kept in the folder for temporary files",
                "Make room there, or name another folder with -Djava.io.tmpdir",
                e);
    }

    @Override
    public void close() {
        try (out) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Reads records from one place on. For one thread. */
    final class Reader implements AutoCloseable {
        private final DataInputStream in;

        private Reader(long from) {
            try {
                InputStream file = Files.newInputStream(path);
                file.skipNBytes(from);
                this.in = new DataInputStream(new BufferedInputStream(file));
            } catch (IOException e) {
                throw failed(e);
            }
        }

        Optional<byte[]> bytes() {
            try {
                byte[] length = in.readNBytes(Integer.BYTES);
                if (length.length == 0) {
                    return Optional.empty();
                }
                int whole = BsonFraming.declaredLength(length, 0);
                byte[] record = ByteBuffer.allocate(whole)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(length)
                        .array();
                in.readFully(record, Integer.BYTES, whole - Integer.BYTES);
                return Optional.of(record);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        Optional<ChangeRecord> next() {
            return bytes().map(ChangeRecord::read);
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}
