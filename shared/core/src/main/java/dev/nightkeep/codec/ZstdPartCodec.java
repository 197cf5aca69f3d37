package dev.nightkeep.codec;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import dev.nightkeep.bson.ByteSpan;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * One zstd frame (RFC 8878) per part, with the content's size and checksum. Goes through direct buffers piece by piece:
 * compressing whole arrays would hold the garbage collector up for as long as a part takes.
 */
final class ZstdPartCodec implements PartCodec {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final int level;
    private final ZstdCompressCtx compressor = new ZstdCompressCtx();
    private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ReusedBytes output = new ReusedBytes();

    ZstdPartCodec(int level) {
        this.level = level;
    }

    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        begin(length);
        int taken = 0;
        do {
            int next = Math.min(BUFFER_BYTES, length - taken);
            source.clear().put(raw, offset + taken, next).flip();
            taken += next;
            push(taken == length ? EndDirective.END : EndDirective.CONTINUE);
        } while (taken < length);
        return output.span();
    }

    private void begin(int length) {
        output.reset();
        compressor.reset();
        compressor.setLevel(level);
        compressor.setChecksum(true);
        compressor.setPledgedSrcSize(length);
    }

    private void push(EndDirective directive) {
        boolean flushed;
        do {
            target.clear();
            flushed = compressor.compressDirectByteBufferStream(target, source, directive);
            output.append(target.flip());
        } while (source.hasRemaining() || (directive == EndDirective.END && !flushed));
    }

    @Override
    public InputStream decode(InputStream part) {
        decompressor.reset();
        return new ZstdFrameInput(part, decompressor, source, target);
    }

    @Override
    public void close() {
        compressor.close();
        decompressor.close();
    }
}
