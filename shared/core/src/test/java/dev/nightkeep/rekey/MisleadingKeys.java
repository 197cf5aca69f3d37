package dev.nightkeep.rekey;

import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals like other keys, but for one object, of which it changes a byte inside. */
final class MisleadingKeys implements KeyRing {
    private static final int VICTIM = 6;

    private final KeyRing keys;
    private final AtomicInteger sealed = new AtomicInteger();

    MisleadingKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String scheme() {
        return keys.scheme();
    }

    @Override
    public List<String> keyIds() {
        return keys.keyIds();
    }

    @Override
    public String suffix() {
        return keys.suffix();
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
        boolean victim = sealed.incrementAndGet() == VICTIM;
        return new FilterOutputStream(keys.seal(sink, context)) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                byte[] changed = buffer.clone();
                changed[offset + length / 2] ^= (byte) (victim ? 1 : 0);
                out.write(changed, offset, length);
            }
        };
    }

    @Override
    public InputStream open(InputStream stored, SealContext context) {
        return keys.open(stored, context);
    }
}
