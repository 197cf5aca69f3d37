package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The changes that a restore is about to make, in a temporary file for this user alone. Those of one collection stand in
 * their order, though others may stand between them. Written by one thread at a time, then read.
 */
final class ChangeSpool implements AutoCloseable {
    private final Path path;
    private final OutputStream out;
    private final Map<Namespace, Extent> extents = new HashMap<>();
    private long bytes;
    private int count;

    ChangeSpool() {
        try {
            this.path = Files.createTempFile("nightkeep-", ".changes");
            this.out = new BufferedOutputStream(Files.newOutputStream(path));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void add(ChangeRecord change) {
        byte[] record = change.write();
        try {
            out.write(record);
        } catch (IOException e) {
            throw failed(e);
        }
        extents.merge(change.namespace(), new Extent(bytes, bytes + record.length), Extent::with);
        bytes += record.length;
        count++;
    }

    /**
     * The number of the next change.
     *
     * @throws ConfigurationException when there are so many that none has a number any more
     */
    int next() {
        if (count == Integer.MAX_VALUE) {
            throw new ConfigurationException(
                    "The restore would make more than %d changes".formatted(count),
                    "Restore in parts, with --db and --collection");
        }
        return count;
    }

    /** The collections that have changes. */
    java.util.Set<Namespace> namespaces() {
        return new java.util.TreeSet<>(extents.keySet());
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
        try (ChangeReader reader = new ChangeReader(path, 0, bytes, change -> true)) {
            for (Optional<byte[]> next = reader.bytes(); next.isPresent(); next = reader.bytes()) {
                records.accept(next.get());
            }
        }
    }

    /** The changes of one collection, in their order, and no others. */
    ChangeReader changes(Namespace namespace) {
        Extent extent = extents.getOrDefault(namespace, new Extent(bytes, bytes));
        return new ChangeReader(
                path,
                extent.from(),
                extent.until(),
                change -> change.namespace().equals(namespace));
    }

    static ConfigurationException failed(IOException e) {
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

    /** The place from the first record of a collection to behind its last. */
    private record Extent(long from, long until) {
        Extent with(Extent later) {
            return new Extent(from, later.until);
        }
    }
}
