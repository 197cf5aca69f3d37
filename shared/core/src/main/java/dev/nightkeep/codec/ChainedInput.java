package dev.nightkeep.codec;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.nightkeep.error.CorruptBackupException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A whole compressed file of anybody's making as one stream: gzip members or zstd frames one behind the other, one brotli
 * stream, or plain bytes.
 *
 * <p>Damage, and bytes behind the last member that are no member, fail with a {@link CorruptBackupException}. What cannot be
 * seen here is a file that was cut off exactly between two members: only a count that somebody kept tells that one. Gzip
 * is not read by the JDK, whose stream ends early and quietly at a member that it cannot read, or where its source says
 * that nothing is available.
 */
public final class ChainedInput extends InputStream {
    private final String name;
    private final Compression compression;
    private final InputStream decoded;

    private ChainedInput(String name, Compression compression, InputStream decoded) {
        this.name = name;
        this.compression = compression;
        this.decoded = decoded;
    }

    /**
     * The decoded bytes of a file.
     *
     * @param name   of the file, for messages
     * @param stored is closed with the result; the caller closes it where this fails
     * @throws CorruptBackupException when the file does not start as the compression does
     * @throws dev.nightkeep.error.UnsupportedFormatException when this machine has no native library for the compression
     */
    public static InputStream open(Compression compression, String name, InputStream stored) {
        PartCodecs.requireAvailable(compression);
        try {
            return new ChainedInput(name, compression, decode(compression, new StoreInput(name, stored)));
        } catch (IOException e) {
            throw corrupt(name, compression, e);
        }
    }

    private static InputStream decode(Compression compression, InputStream stored) throws IOException {
        return switch (compression) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(stored)
                        .setDecompressConcatenated(true)
                        .get();
            case ZSTD -> new ZstdInputStreamNoFinalizer(notEmpty(stored));
            case BROTLI -> new BrotliStreamInput(stored);
            case NONE -> stored;
        };
    }

    /** The library takes nothing at all for zero frames; no tool writes zero frames. */
    private static InputStream notEmpty(InputStream stored) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(stored);
        int first = pushback.read();
        if (first < 0) {
            throw new EOFException("there is nothing in it");
        }
        pushback.unread(first);
        return pushback;
    }

    private static CorruptBackupException corrupt(String name, Compression compression, IOException cause) {
        return new CorruptBackupException(
                "%s is not a whole %s file (%s)".formatted(name, compression.text(), cause.getMessage()),
                "Restore another copy; this one is cut off or damaged",
                cause);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return decoded.read(buffer, offset, length);
        } catch (IOException e) {
            throw corrupt(name, compression, e);
        }
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
