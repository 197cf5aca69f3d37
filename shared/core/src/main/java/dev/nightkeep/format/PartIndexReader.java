package dev.nightkeep.format;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a part index without trusting it: holds the parts of one object and the keys of all. For one thread. Whoever acts
 * on what it gives should have compared the index's hash first, see {@link PartIndex}.
 */
public final class PartIndexReader implements AutoCloseable {
    private final String name;
    private final InputStream source;
    private final BoundedLines lines;
    private final Set<String> keys = new HashSet<>();
    private long line;

    /**
     * Reads decompressed lines.
     *
     * @param name of the index, for messages
     */
    public PartIndexReader(String name, InputStream source) {
        this.name = name;
        this.source = source;
        this.lines = new BoundedLines(source, IndexLine.MAX_BYTES);
    }

    /**
     * The next object with its parts; empty at the end.
     *
     * @throws CorruptBackupException naming the line, when it is not what a writer writes
     */
    public Optional<IndexedObject> next() {
        try {
            return readObject();
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            throw new CorruptBackupException(
                    "%s is damaged in line %d (%s)".formatted(name, line, firstLine(e)),
                    "Restore another backup, and find out what changed this one",
                    e);
        }
    }

    private Optional<IndexedObject> readObject() throws IOException {
        List<PartRecord> parts = new ArrayList<>();
        while (true) {
            Optional<IndexLine> read = readLine();
            if (read.isEmpty()) {
                requireNoneLeft(parts);
                return Optional.empty();
            }
            if (read.get().object().isPresent()) {
                return Optional.of(indexed(read.get().object().get(), parts));
            }
            read.get().part().ifPresent(part -> add(parts, part));
        }
    }

    private Optional<IndexLine> readLine() throws IOException {
        line++;
        Optional<ByteSpan> text = lines.next();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ByteSpan json = text.get();
        return Optional.of(FormatJson.read(json.array(), json.offset(), json.length(), IndexLine.class));
    }

    private static void add(List<PartRecord> parts, PartRecord part) {
        if (parts.size() == PartLimits.MAX_PARTS) {
            throw new IllegalArgumentException("an object has more than %d parts".formatted(PartLimits.MAX_PARTS));
        }
        parts.add(PartLimits.require(part));
    }

    private IndexedObject indexed(ObjectRecord object, List<PartRecord> parts) {
        if (keys.size() == PartLimits.MAX_OBJECTS || !keys.add(object.key())) {
            throw new IllegalArgumentException(
                    "object %s is listed twice, or as one of too many".formatted(object.key()));
        }
        return new IndexedObject(object, parts);
    }

    private static void requireNoneLeft(List<PartRecord> parts) {
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException("%d parts belong to no object".formatted(parts.size()));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "%s could not be closed".formatted(name), "Try again; the store broke off", e);
        }
    }
}
