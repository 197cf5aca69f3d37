package dev.nightkeep.salvage;

import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decoded bytes as far as they go: where the file is cut off or damaged, it ends, and that is noted. Watches for content
 * that is far too long for its file. For one thread.
 */
final class ContentInput extends InputStream {
    /** What is decoded in one step is lost where the step fails. */
    private static final int PIECE_BYTES = 1024;

    private final InputStream decoded;
    private final CountedInput stored;
    private final ReadLimits limits;
    private final Problems problems;
    private long bytes;
    private boolean ended;

    ContentInput(InputStream decoded, CountedInput stored, ReadLimits limits, Problems problems) {
        this.decoded = decoded;
        this.stored = stored;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = ended ? -1 : readDecoded(buffer, offset, length);
        ended = read < 0;
        bytes += Math.max(0, read);
        if (limits.isBomb(stored.bytes(), bytes)) {
            problems.add(
                    ProblemKind.BOMB,
                    bytes,
                    "%d bytes have become more than %d, which looks like an attack; the rest was not read"
                            .formatted(stored.bytes(), bytes));
            ended = true;
            return -1;
        }
        return read;
    }

    private int readDecoded(byte[] buffer, int offset, int length) throws IOException {
        try {
            return decoded.read(buffer, offset, Math.min(length, PIECE_BYTES));
        } catch (CorruptBackupException e) {
            problems.add(
                    stored.ended() ? ProblemKind.CUT_OFF : ProblemKind.DAMAGED,
                    bytes,
                    "It does not decompress any further, at byte %d of the content".formatted(bytes));
            return -1;
        }
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
