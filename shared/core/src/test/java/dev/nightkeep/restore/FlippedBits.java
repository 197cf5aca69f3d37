package dev.nightkeep.restore;

import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Encryption that anyone can see through, to tell sealed bytes from others. */
final class FlippedBits implements KeyRing {
    @Override
    public String scheme() {
        return "flipped";
    }

    @Override
    public List<String> keyIds() {
        return List.of("flip");
    }

    @Override
    public String suffix() {
        return ".flipped";
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
        return new FilterOutputStream(sink) {
            @Override
            public void write(int b) throws IOException {
                out.write(~b);
            }
        };
    }

    @Override
    public InputStream open(InputStream sealed, SealContext context) {
        return new FilterInputStream(sealed) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                for (int i = offset; i < offset + read; i++) {
                    buffer[i] = (byte) ~buffer[i];
                }
                return read;
            }

            @Override
            public int read() throws IOException {
                int read = in.read();
                return read < 0 ? read : ~read & 0xff;
            }
        };
    }
}
