package dev.nightkeep.restore;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** A stream that is opened when the first byte of it is wanted. For one thread. */
final class LazyInput extends InputStream {
    private final Supplier<? extends InputStream> source;
    private Optional<InputStream> opened = Optional.empty();

    LazyInput(Supplier<? extends InputStream> source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return opened().read(buffer, offset, length);
    }

    private InputStream opened() {
        if (opened.isEmpty()) {
            opened = Optional.of(source.get());
        }
        return opened.get();
    }

    /** Reads what is left where something was read: what stands at the end is then seen as well. */
    void finish() throws IOException {
        if (opened.isPresent()) {
            opened.get().transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The same stream for somebody who may close it: {@link #finish} still reads on. */
    InputStream lent() {
        return new FilterInputStream(this) {
            @Override
            public void close() {
                // The lender closes it.
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (opened.isPresent()) {
            opened.get().close();
        }
    }
}
