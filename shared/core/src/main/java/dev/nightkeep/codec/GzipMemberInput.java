package dev.nightkeep.codec;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Exactly one gzip member. {@link java.util.zip.GZIPInputStream} will not do: it takes what it cannot read behind a member
 * for the end, and passes over members where its source says that nothing is available.
 */
final class GzipMemberInput extends InflaterInputStream {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TRAILER_BYTES = 8;

    private final CRC32 crc = new CRC32();
    private boolean begun;
    private boolean ended;

    GzipMemberInput(InputStream part, Inflater inflater) {
        super(part, inflater, BUFFER_BYTES);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        begin();
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            end();
        } else {
            crc.update(buffer, offset, read);
        }
        return read;
    }

    private void begin() throws IOException {
        if (!begun) {
            GzipHeader.skip(in);
            begun = true;
        }
    }

    private void end() throws IOException {
        if (!ended) {
            InputStream rest = rest();
            requireTrailer(rest.readNBytes(TRAILER_BYTES));
            if (rest.read() >= 0) {
                throw new ZipException("bytes follow the end of the gzip member");
            }
            ended = true;
        }
    }

    private InputStream rest() {
        int unread = inf.getRemaining();
        return new SequenceInputStream(new ByteArrayInputStream(buf, len - unread, unread), new FilterInputStream(in) {
            @Override
            public void close() {
                // a sequence closes what it has read to its end, and the part belongs to the caller
            }
        });
    }

    private void requireTrailer(byte[] trailer) throws IOException {
        if (trailer.length < TRAILER_BYTES) {
            throw new ZipException("the gzip member is cut off in its trailer");
        }
        ByteBuffer stated = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        if (stated.getInt() != (int) crc.getValue() || stated.getInt() != (int) inf.getBytesWritten()) {
            throw new ZipException("the gzip member's CRC or length differs from what was decoded");
        }
    }
}
