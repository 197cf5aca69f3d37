package dev.nightkeep.aws;

import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;

/** Bytes on their way to S3, held until it has them, for they may have to be sent again. Grows with its content. */
final class PartBuffer {
    static final String CONTENT_TYPE = "application/octet-stream";
    private static final int CHUNK = 256 << 10;

    private final List<byte[]> chunks = new ArrayList<>();
    private int size;

    static PartBuffer of(byte[] content) {
        PartBuffer buffer = new PartBuffer();
        buffer.append(content, 0, content.length);
        return buffer;
    }

    void append(byte[] bytes, int offset, int length) {
        int taken = 0;
        while (taken < length) {
            int position = size % CHUNK;
            if (position == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int count = Math.min(length - taken, CHUNK - position);
            System.arraycopy(bytes, offset + taken, chunks.getLast(), position, count);
            taken += count;
            size += count;
        }
    }

    int size() {
        return size;
    }

    /** What is sent; can be read from the start as often as needed. */
    RequestBody body() {
        return RequestBody.fromContentProvider(this::open, size, CONTENT_TYPE);
    }

    byte[] sha256() {
        MessageDigest digest = Digest.sha256();
        for (int index = 0; index < chunks.size(); index++) {
            digest.update(chunks.get(index), 0, length(index));
        }
        return digest.digest();
    }

    private InputStream open() {
        List<InputStream> streams = new ArrayList<>();
        for (int index = 0; index < chunks.size(); index++) {
            streams.add(new ByteArrayInputStream(chunks.get(index), 0, length(index)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private int length(int index) {
        return Math.min(CHUNK, size - index * CHUNK);
    }
}
