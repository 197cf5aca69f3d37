package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.deflate.GzipEncoder;
import java.io.InputStream;
import java.util.zip.Inflater;

/** One gzip member (RFC 1952) per part. Made by our own encoder, read by zlib, which therefore proves it. */
final class GzipPartCodec implements PartCodec {
    private final GzipEncoder encoder;
    private final Inflater inflater = new Inflater(true);

    GzipPartCodec(int level) {
        encoder = new GzipEncoder(level);
    }

    @Override
    public ByteSpan encode(byte[] raw, int offset, int length) {
        return encoder.encode(raw, offset, length);
    }

    @Override
    public InputStream decode(InputStream part) {
        inflater.reset();
        return new GzipMemberInput(part, inflater);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
