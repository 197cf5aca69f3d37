package dev.nightkeep.compare;

import dev.nightkeep.error.ConfigurationException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Traces of one side in a temporary file for this user alone: sorted in runs of a bounded size, which are merged when they
 * are read. Filled by one thread, then read by one.
 */
final class TraceSpool implements AutoCloseable {
    /** About 10 MB of memory. */
    static final int RUN = 1 << 16;

    private final int runLength;
    private final Path path;
    private final DataOutputStream out;
    private final List<Trace> gathered = new ArrayList<>();
    private final List<Long> runs = new ArrayList<>();
    private long written;

    TraceSpool() {
        this(RUN);
    }

    /** @param runLength how many traces are sorted in memory */
    TraceSpool(int runLength) {
        this.runLength = runLength;
        try {
            this.path = Files.createTempFile("nightkeep-", ".traces");
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void add(Trace trace) {
        gathered.add(trace);
        if (gathered.size() == runLength) {
            flush();
        }
    }

    private void flush() {
        gathered.sort(Trace.ORDER);
        runs.add(written);
        try {
            for (Trace trace : gathered) {
                write(trace);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        gathered.clear();
    }

    private void write(Trace trace) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(trace.bytes());
        trace.write(bytes);
        out.writeShort(bytes.capacity());
        out.write(bytes.array());
        written += Short.BYTES + bytes.capacity();
    }

    /** All traces in their order; nothing is added any more. To be closed by the caller. */
    SortedTraces sorted() {
        flush();
        try {
            out.close();
            FileChannel file = FileChannel.open(path);
            List<TraceRun> opened = new ArrayList<>();
            for (int run = 0; run < runs.size(); run++) {
                long end = run + 1 < runs.size() ? runs.get(run + 1) : written;
                opened.add(new TraceRun(file, runs.get(run), end));
            }
            return new SortedTraces(file, opened);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static ConfigurationException failed(IOException e) {
        return new ConfigurationException(
                "What a comparison found could not be kept in the folder for temporary files",
                "Make room there, about 100 bytes a document, or name another folder with -Djava.io.tmpdir",
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
}
