package dev.nightkeep.codec;

import com.aayushatharva.brotli4j.encoder.Encoder;
import com.aayushatharva.brotli4j.encoder.EncoderJNI;
import com.aayushatharva.brotli4j.encoder.EncoderJNI.Operation;
import dev.nightkeep.bson.ByteSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * One brotli stream (RFC 7932) per part.
 *
 * <p>Drives the encoder itself: {@code BrotliOutputStream} of Brotli4j 1.24.0 asks for the end once and stops even where
 * the encoder is not finished, and then its last block is lost without an exception.
 */
final class BrotliPartCodec implements PartCodec {
    /** The encoder's own default: 4 MiB. */
    private static final int WINDOW_BITS = 22;

    private static final int BUFFER_BYTES = 256 * 1024;

    private final int quality;
    private final ReusedBytes output = new ReusedBytes();

    BrotliPartCodec(int quality) {
        this.quality = quality;
    }

    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        output.reset();
        try {
            compress(ByteBuffer.wrap(raw, offset, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.span();
    }

    private void compress(ByteBuffer raw) throws IOException {
        EncoderJNI.Wrapper encoder = new EncoderJNI.Wrapper(BUFFER_BYTES, quality, WINDOW_BITS, Encoder.Mode.GENERIC);
        try {
            while (raw.hasRemaining()) {
                push(encoder, Operation.PROCESS, fill(encoder.getInputBuffer(), raw));
            }
            push(encoder, Operation.FINISH, 0);
        } finally {
            encoder.destroy();
        }
    }

    private static int fill(ByteBuffer input, ByteBuffer raw) {
        int length = Math.min(BUFFER_BYTES, raw.remaining());
        input.clear().put(raw.slice(raw.position(), length));
        raw.position(raw.position() + length);
        return length;
    }

    private void push(EncoderJNI.Wrapper encoder, Operation operation, int length) throws IOException {
        encoder.push(operation, length);
        while (pending(encoder, operation)) {
            if (encoder.hasMoreOutput()) {
                output.append(encoder.pull());
            } else {
                encoder.push(operation, 0);
            }
        }
    }

    private static boolean pending(EncoderJNI.Wrapper encoder, Operation operation) throws IOException {
        if (!encoder.isSuccess()) {
            throw new IOException("the native brotli encoder failed");
        }
        return encoder.hasMoreOutput()
                || encoder.hasRemainingInput()
                || (operation == Operation.FINISH && !encoder.isFinished());
    }

    @Override
    public InputStream decode(InputStream part) {
        try {
            return new BrotliStreamInput(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is kept between parts: the library has no way to use an encoder again. */
    @Override
    public void close() {}
}
