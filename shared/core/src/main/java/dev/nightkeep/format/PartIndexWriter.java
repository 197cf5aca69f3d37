package dev.nightkeep.format;

import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a part index: gzip over lines of JSON, for each object its parts in order and then the object. The metadata of a
 * collection must be added before its documents. Safe for use by many threads; holds nothing but a buffer.
 */
public final class PartIndexWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final MeasuredOutput stored;
    private final GZIPOutputStream gzip;

    /** Writes to the sink, which stays open. */
    public PartIndexWriter(OutputStream sink) {
        this.stored = new MeasuredOutput(sink);
        try {
            this.gzip = new GZIPOutputStream(stored, BUFFER_BYTES);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    /** Writes to an object, which the caller completes after {@link #finish}. */
    public PartIndexWriter(ObjectWriter object) {
        this(new ObjectWriterOutput(object));
    }

    /** Adds an object with all its parts. */
    public void add(IndexedObject indexed) {
        List<byte[]> lines = new ArrayList<>(indexed.parts().size() + 1);
        indexed.parts().forEach(part -> lines.add(line(IndexLine.of(part))));
        lines.add(line(IndexLine.of(indexed.object())));
        append(lines);
    }

    private static byte[] line(IndexLine line) {
        byte[] json = FormatJson.write(line);
        if (json.length >= IndexLine.MAX_BYTES) {
            throw new IllegalArgumentException("a line of the part index would have %d bytes".formatted(json.length));
        }
        return json;
    }

    private synchronized void append(List<byte[]> lines) {
        try {
            for (byte[] line : lines) {
                gzip.write(line);
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    /** Ends the index; all its bytes are in the sink when this returns. To be called once. */
    public synchronized PartIndexReference finish(String key) {
        close();
        return stored.reference(key);
    }

    @Override
    public synchronized void close() {
        try {
            gzip.close();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private static StoreUnavailableException brokenOff(IOException e) {
        return new StoreUnavailableException("Writing the part index broke off", "Start the backup again", e);
    }
}
