package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What tests of codecs do with parts. */
final class Parts {
    private Parts() {}

    static byte[] encode(Compression compression, byte[] raw) {
        try (PartCodec codec = PartCodecs.open(compression)) {
            return copy(codec.encode(raw, 0, raw.length));
        }
    }

    static byte[] decode(Compression compression, byte[] part) throws IOException {
        try (PartCodec codec = PartCodecs.open(compression)) {
            return decode(codec, part);
        }
    }

    static byte[] decode(PartCodec codec, byte[] part) throws IOException {
        try (InputStream in = codec.decode(new ByteArrayInputStream(part))) {
            return in.readAllBytes();
        }
    }

    static byte[] copy(ByteSpan span) {
        return Arrays.copyOfRange(span.array(), span.offset(), span.offset() + span.length());
    }

    static byte[] remaining(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    static byte[] concat(byte[]... pieces) {
        ReusedBytes all = new ReusedBytes();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** Gives one byte at a time and says that nothing is available, as a stream over a network may. */
    static InputStream reluctant(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }
}
