package dev.nightkeep.codec;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Exactly one brotli stream; the library's own stream does not look at what follows. */
final class BrotliStreamInput extends FilterInputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream part;

    BrotliStreamInput(InputStream part) throws IOException {
        super(new BrotliInputStream(part, BUFFER_BYTES));
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        return ended(in.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return ended(in.read(buffer, offset, length));
    }

    private int ended(int read) throws IOException {
        if (read < 0 && part.read() >= 0) {
            throw new IOException("bytes follow the end of the brotli stream");
        }
        return read;
    }
}
