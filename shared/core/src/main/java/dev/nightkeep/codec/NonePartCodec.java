package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.InputStream;

/** Leaves bytes as they are. Nothing in them tells where they end: only the part index does. */
final class NonePartCodec implements PartCodec {
    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        return new ByteSpan(raw, offset, length);
    }

    @Override
    public InputStream decode(InputStream part) {
        return part;
    }

    /** There is nothing to free. */
    @Override
    public void close() {}
}
