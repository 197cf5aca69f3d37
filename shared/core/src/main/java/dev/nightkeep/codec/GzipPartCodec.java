package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One gzip member (RFC 1952) per part, without name and time, so that the same bytes give the same part. The deflater and
 * the buffers serve part after part.
 */
final class GzipPartCodec implements PartCodec {
    /** Magic number, method deflate, no flags, no time, no extra flags, operating system unknown. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER_BYTES = 8;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final Deflater deflater;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final ReusedBytes output = new ReusedBytes();

    GzipPartCodec(int level) {
        deflater = new Deflater(level, true);
    }

    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        output.reset();
        output.writeBytes(HEADER);
        deflate(raw, offset, length);
        output.writeBytes(trailer(raw, offset, length));
        return output.span();
    }

    /** In small steps: a step may hold the garbage collector up, since it pins both arrays. */
    private void deflate(byte[] raw, int offset, int length) {
        deflater.reset();
        deflater.setInput(raw, offset, length);
        deflater.finish();
        while (!deflater.finished()) {
            output.write(chunk, 0, deflater.deflate(chunk));
        }
    }

    private byte[] trailer(byte[] raw, int offset, int length) {
        crc.reset();
        crc.update(raw, offset, length);
        return ByteBuffer.allocate(TRAILER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(length)
                .array();
    }

    @Override
    public InputStream decode(InputStream part) {
        inflater.reset();
        return new GzipMemberInput(part, inflater);
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
