package dev.nightkeep.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives nothing once it is closed, as streams of files and connections do and those of arrays do not. */
final class ClosableInput extends FilterInputStream {
    private boolean closed;

    ClosableInput(InputStream in) {
        super(in);
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the stream was closed");
        }
    }

    @Override
    public int read() throws IOException {
        requireOpen();
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireOpen();
        return in.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        in.close();
    }
}
