package dev.nightkeep.compare;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges sorted runs into one order. For one thread. */
final class SortedTraces implements AutoCloseable {
    private final FileChannel file;
    private final PriorityQueue<TraceRun> runs = new PriorityQueue<>();

    /** Merges these runs of the file, which is closed with it. */
    SortedTraces(FileChannel file, List<TraceRun> all) throws IOException {
        this.file = file;
        for (TraceRun run : all) {
            add(run);
        }
    }

    private void add(TraceRun run) throws IOException {
        if (run.advance()) {
            runs.add(run);
        }
    }

    /** The trace that is next, or null behind the last one. */
    @Nullable
    Trace peek() {
        TraceRun first = runs.peek();
        return first == null ? null : first.head();
    }

    /** Takes the trace that is next. */
    Trace take() {
        TraceRun first = runs.remove();
        Trace taken = first.head();
        try {
            add(first);
        } catch (IOException e) {
            throw TraceSpool.failed(e);
        }
        return taken;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw TraceSpool.failed(e);
        }
    }
}
