package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.torture.fault.StoreFaults.Injection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of an object in which something goes wrong at one place. For one thread. */
final class FaultyInput extends FilterInputStream {
    private static final int FEW = 7;

    private final FaultKind kind;
    private final long place;
    private final int bit;
    private final FaultLog log;
    private long position;
    private boolean done;

    private FaultyInput(InputStream in, FaultKind kind, long place, int bit, FaultLog log) {
        super(in);
        this.kind = kind;
        this.place = place;
        this.bit = bit;
        this.log = log;
    }

    /** @param length how many bytes there are */
    static InputStream around(InputStream in, Injection injection, long length, FaultLog log) {
        return switch (injection.kind()) {
            case READ_CUT_OFF, TRUNCATED_READ, FLIPPED_READ, SHORT_READS ->
                new FaultyInput(
                        in,
                        injection.kind(),
                        injection.dice().whole(0, Math.clamp(length - 1, 0, Integer.MAX_VALUE - 1)),
                        injection.dice().whole(0, 7),
                        log);
            default -> in;
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return switch (kind) {
            case SHORT_READS -> few(buffer, offset, length);
            case FLIPPED_READ -> flipped(buffer, offset, length);
            default -> untilPlace(buffer, offset, length);
        };
    }

    @Override
    public int available() throws IOException {
        return kind == FaultKind.SHORT_READS ? 0 : super.available();
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 || read() < 0 ? 0 : 1;
    }

    private void note() {
        if (!done) {
            done = true;
            log.add(kind);
        }
    }

    private int few(byte[] buffer, int offset, int length) throws IOException {
        note();
        return in.read(buffer, offset, Math.min(length, FEW));
    }

    private int flipped(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0 && position <= place && place < position + read) {
            buffer[offset + (int) (place - position)] ^= (byte) (1 << bit);
            note();
        }
        position += Math.max(0, read);
        return read;
    }

    private int untilPlace(byte[] buffer, int offset, int length) throws IOException {
        if (position < place || length == 0) {
            int read = in.read(buffer, offset, (int) Math.min(length, place - position));
            position += Math.max(0, read);
            return read;
        }
        if (kind == FaultKind.READ_CUT_OFF) {
            note();
            throw new IOException("the connection broke");
        }
        if (in.read() >= 0) {
            note(); // otherwise this was its end anyway
        }
        return -1;
    }
}
