package dev.nightkeep.codec;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compresses parts, and decodes each again before it counts as backed up: codecs have lost data without an exception.
 * One worker's tool, not safe for use by more than one thread.
 */
public final class PartEncoder implements AutoCloseable {
    private static final int WINDOW_BYTES = 64 * 1024;

    private final Compression compression;
    private final PartCodec codec;
    private final MessageDigest sha256 = Digest.sha256();
    private final byte[] window = new byte[WINDOW_BYTES];

    PartEncoder(Compression compression, PartCodec codec) {
        this.compression = compression;
        this.codec = codec;
    }

    /**
     * An encoder for one worker, to be closed by it.
     *
     * @throws dev.nightkeep.error.UnsupportedFormatException when this machine has no native library for the compression
     */
    public static PartEncoder open(Compression compression, int level) {
        return new PartEncoder(compression, PartCodecs.open(compression, level));
    }

    /**
     * Compresses, decodes and compares {@code raw[offset, offset + length)}.
     *
     * @return the part, whose bytes are valid until the next call
     * @throws CorruptBackupException when the compressed bytes do not decode to what went in
     */
    public EncodedPart encode(byte[] raw, int offset, int length) {
        ByteSpan part = codec.encode(raw, offset, length);
        requireDecodes(part, new ByteSpan(raw, offset, length));
        sha256.update(part.array(), part.offset(), part.length());
        return new EncodedPart(part, length, Digest.of(sha256));
    }

    private void requireDecodes(ByteSpan part, ByteSpan raw) {
        try (InputStream decoded = codec.decode(new ByteArrayInputStream(part.array(), part.offset(), part.length()))) {
            if (!same(decoded, raw)) {
                throw mismatch(null);
            }
        } catch (IOException e) {
            throw mismatch(e);
        }
    }

    private boolean same(InputStream decoded, ByteSpan raw) throws IOException {
        int position = raw.offset();
        int end = raw.offset() + raw.length();
        for (int read = decoded.read(window); read >= 0; read = decoded.read(window)) {
            if (read > end - position || !Arrays.equals(window, 0, read, raw.array(), position, position + read)) {
                return false;
            }
            position += read;
        }
        return position == end;
    }

    private CorruptBackupException mismatch(@Nullable IOException cause) {
        return new CorruptBackupException(
                "Compressing with %s gave bytes that do not decode to what went in".formatted(compression.text()),
                "Use another --codec and report this",
                cause);
    }

    @Override
    public void close() {
        codec.close();
    }
}
