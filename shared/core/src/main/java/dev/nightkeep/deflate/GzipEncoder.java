package dev.nightkeep.deflate;

import dev.nightkeep.bson.ByteSpan;
import java.util.zip.CRC32;

/**
 * Makes gzip members (RFC 1952) of bytes that are in memory as a whole, without name and time, so that the same bytes give
 * the same member. More than twice as fast as zlib at a like size: it sees all bytes at once, compares eight of them at a
 * time, and leaves out what zlib does to take its input in pieces. Keeps its tables and its output from member to member.
 * For one thread.
 */
public final class GzipEncoder {
    /** Magic number, method deflate, no flags, no time, no extra flags, operating system unknown. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER_BYTES = 8;
    private static final long UNSIGNED = 0xffff_ffffL;

    private final SymbolFiller filler;
    private final BlockSymbols symbols = new BlockSymbols();
    private final BitWriter out = new BitWriter();
    private final BlockWriter blocks = new BlockWriter(out);
    private final CRC32 crc = new CRC32();

    /** {@code level} as gzip has them, 1 to 9. */
    public GzipEncoder(int level) {
        this.filler = new SymbolFiller(Effort.of(level));
    }

    /** One whole member that holds {@code raw[offset, offset + length)}; valid until the next call. */
    public ByteSpan encode(byte[] raw, int offset, int length) {
        out.reset();
        out.copy(HEADER, 0, HEADER.length);
        deflate(raw, offset, offset + length);
        crc.reset();
        crc.update(raw, offset, length);
        out.reserve(TRAILER_BYTES);
        out.write(crc.getValue(), Integer.SIZE);
        out.write(length & UNSIGNED, Integer.SIZE);
        return out.span();
    }

    private void deflate(byte[] raw, int start, int end) {
        filler.reset();
        int place = start;
        do {
            int from = place;
            symbols.clear();
            place = filler.fill(symbols, raw, from, end);
            blocks.write(symbols, raw, from, place, place == end);
        } while (place < end);
        out.align();
    }
}
