package dev.nightkeep.codec;

import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import com.aayushatharva.brotli4j.decoder.DecoderJNI.Status;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Exactly one brotli stream.
 *
 * <p>Drives the decoder itself: {@code BrotliInputStream} of Brotli4j 1.24.0 takes a stream for cut off where the decoder
 * has all input and still owes output, as with megabytes of zeros, and does not look at what follows a stream.
 */
final class BrotliStreamInput extends InputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream part;
    private final DecoderJNI.Wrapper decoder = new DecoderJNI.Wrapper(BUFFER_BYTES);
    private final byte[] chunk = new byte[BUFFER_BYTES];
    private ByteBuffer output = ByteBuffer.allocate(0);
    private boolean closed;

    BrotliStreamInput(InputStream part) throws IOException {
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("the brotli stream was closed");
        }
        while (!output.hasRemaining() && decoder.getStatus() != Status.DONE) {
            step();
        }
        if (!output.hasRemaining()) {
            requireEnd();
            return -1;
        }
        int read = Math.min(length, output.remaining());
        output.get(buffer, offset, read);
        return read;
    }

    private void step() throws IOException {
        switch (decoder.getStatus()) {
            case NEEDS_MORE_OUTPUT -> output = decoder.pull();
            case NEEDS_MORE_INPUT -> feed();
            case OK -> decoder.push(0);
            case ERROR -> throw new IOException("not a brotli stream, or a damaged one, or bytes follow its end");
            case DONE -> throw new IllegalStateException("nothing is left to decode");
        }
    }

    /** Where no input is left, the decoder may still have some of its own, and is asked once more. */
    private void feed() throws IOException {
        int read = part.read(chunk);
        if (read >= 0) {
            decoder.getInputBuffer().clear().put(chunk, 0, read);
        }
        decoder.push(Math.max(0, read));
        if (read < 0 && decoder.getStatus() == Status.NEEDS_MORE_INPUT) {
            throw new EOFException("the brotli stream is cut off");
        }
    }

    private void requireEnd() throws IOException {
        if (part.read() >= 0) {
            throw new IOException("bytes follow the end of the brotli stream");
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            decoder.destroy();
            part.close();
        }
    }
}
