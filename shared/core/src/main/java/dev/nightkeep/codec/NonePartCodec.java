package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.InputStream;

/**
 * Leaves bytes as they are. Nothing in them tells where they end: only the part index does. Encoding copies, so that
 * here too the raw array may be used again while the part is still being stored.
 */
final class NonePartCodec implements PartCodec {
    private final ReusedBytes output = new ReusedBytes();

    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        output.reset();
        output.write(raw, offset, length);
        return output.span();
    }

    @Override
    public InputStream decode(InputStream part) {
        return part;
    }

    /** There is nothing to free. */
    @Override
    public void close() {}
}
