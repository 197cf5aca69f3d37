package dev.nightkeep.codec;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Exactly one zstd frame; the library's own stream takes any number of them. */
final class ZstdFrameInput extends InputStream {
    private final InputStream part;
    private final ZstdDecompressCtx decompressor;
    private final ByteBuffer source;
    private final ByteBuffer target;
    private final byte[] chunk;
    private boolean finished;

    ZstdFrameInput(InputStream part, ZstdDecompressCtx decompressor, ByteBuffer source, ByteBuffer target) {
        this.part = part;
        this.decompressor = decompressor;
        this.source = source.clear().limit(0);
        this.target = target.clear().limit(0);
        this.chunk = new byte[source.capacity()];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!target.hasRemaining() && !finished) {
            decompress();
            if (!target.hasRemaining() && !source.hasRemaining() && !finished) {
                fill();
            }
        }
        int read = Math.min(length, target.remaining());
        target.get(buffer, offset, read);
        return read == 0 ? -1 : read;
    }

    private void decompress() throws IOException {
        try {
            finished = decompressor.decompressDirectByteBufferStream(target.clear(), source);
        } catch (ZstdException e) {
            throw new IOException("not a zstd frame, or a damaged one: " + e.getMessage(), e);
        }
        target.flip();
        if (finished && (source.hasRemaining() || part.read() >= 0)) {
            throw new IOException("bytes follow the end of the zstd frame");
        }
    }

    private void fill() throws IOException {
        int read = part.read(chunk);
        if (read < 0) {
            throw new EOFException("the zstd frame is cut off");
        }
        source.clear().put(chunk, 0, read).flip();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
