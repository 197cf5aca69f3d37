package dev.nightkeep.key;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Leaves bytes as they are; what the bucket itself encrypts is the bucket's matter. Thread-safe. */
public final class NoEncryption implements KeyRing {
    /** The scheme's name. */
    public static final String SCHEME = "none";

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public List<String> keyIds() {
        return List.of();
    }

    @Override
    public String suffix() {
        return "";
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
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
    public InputStream open(InputStream sealed, SealContext context) {
        return sealed;
    }
}
