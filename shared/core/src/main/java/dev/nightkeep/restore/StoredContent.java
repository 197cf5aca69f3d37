package dev.nightkeep.restore;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.codec.PartDecoder;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The decoded content of a stored object. Each part is compared with its hash before any of it comes out. */
final class StoredContent extends InputStream {
    private final StoredParts parts;
    private final PartDecoder decoder;
    private InputStream part = InputStream.nullInputStream();
    private boolean ended;

    StoredContent(StoredParts parts, Compression compression) {
        this.parts = parts;
        this.decoder = PartDecoder.open(compression);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = part.read(buffer, offset, length);
        while (read < 0 && !ended) {
            advance();
            read = part.read(buffer, offset, length);
        }
        return read;
    }

    private void advance() throws IOException {
        part.close();
        Optional<StoredPart> next = parts.next();
        ended = next.isEmpty();
        part = next.map(this::decoded).orElseGet(InputStream::nullInputStream);
    }

    private InputStream decoded(StoredPart next) {
        byte[] bytes = next.bytes().array();
        Digest found = Digest.of(bytes, 0, bytes.length);
        if (next.record().sha256().filter(stated -> !stated.equals(found)).isPresent()) {
            throw new CorruptBackupException(
                    "The part at %d of %s is not what was written: its SHA-256 differs"
                            .formatted(next.record().offset(), next.object()),
                    "Restore another backup, and find out what changed this one");
        }
        return decoder.content(next.object(), next.record(), new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        try (parts;
                decoder) {
            part.close();
        }
    }
}
