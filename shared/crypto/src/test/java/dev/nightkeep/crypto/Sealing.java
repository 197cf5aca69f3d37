package dev.nightkeep.crypto;

import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Seals and opens whole objects. */
final class Sealing {
    static final SealContext CONTEXT = new SealContext("20261121T020000Z-full", "dump/app/users.bson.gz");

    private Sealing() {}

    static byte[] seal(KeyRing ring, byte[] plain) throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = ring.seal(sink, CONTEXT)) {
            out.write(plain);
        }
        return sink.toByteArray();
    }

    static byte[] open(KeyRing ring, byte[] sealed) throws IOException {
        try (InputStream in = ring.open(new ByteArrayInputStream(sealed), CONTEXT)) {
            return in.readAllBytes();
        }
    }
}
