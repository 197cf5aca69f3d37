package dev.nightkeep.key;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Leaves bytes as they are; what the bucket itself encrypts is the bucket's matter. Thread-safe. */
public final class NoEncryption implements KeyRing {
    @Override
    public String scheme() {
        return "none";
    }

    @Override
    public String suffix() {
        return "";
    }

    @Override
    public OutputStream seal(OutputStream sink) {
        return new FilterOutputStream(sink) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public InputStream open(InputStream sealed) {
        return sealed;
    }
}
