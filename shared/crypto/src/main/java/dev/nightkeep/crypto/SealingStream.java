package dev.nightkeep.crypto;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is written. Nothing reaches the sink before the first byte is written or the stream is closed, so that
 * what fails then fails as writing does. What failed once is never completed: closing it fails too. Not thread-safe.
 */
final class SealingStream extends OutputStream {
    private final OutputStream sink;
    private final Beginning beginning;
    private @Nullable OutputStream sealing;
    private boolean broken;
    private boolean closed;

    SealingStream(OutputStream sink, Beginning beginning) {
        this.sink = sink;
        this.beginning = beginning;
    }

    private OutputStream sealing() throws IOException {
        if (sealing == null) {
            sealing = beginning.begin(new OpenSink(sink));
        }
        return sealing;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        requireOpen();
        broken = true;
        sealing().write(buffer, offset, length);
        broken = false;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the sealed object is complete, nothing can be added");
        }
        if (broken) {
            throw new IOException("the object could not be sealed; it is not completed");
        }
    }

    /** What is not a whole block yet stays here: it cannot be sealed before the next byte or the end is known. */
    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            requireOpen();
            broken = true;
            sealing().close();
            broken = false;
            closed = true;
            sink.flush();
        }
    }

    /** Begins a sealed object. */
    @FunctionalInterface
    interface Beginning {
        /** Writes the beginning of a sealed object; closing what this returns completes it. */
        OutputStream begin(OutputStream sink) throws IOException;
    }

    /** A sink that outlives what is written into it. */
    private static final class OpenSink extends OutputStream {
        private final OutputStream sink;

        OpenSink(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) throws IOException {
            sink.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            sink.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
