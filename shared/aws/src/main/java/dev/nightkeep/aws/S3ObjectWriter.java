package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.SourceObject;
import dev.nightkeep.store.StoredObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends what fits into one part as one object when it is complete, and what is larger in parts as it grows. Memory is
 * bounded as {@link PartSizes} says. Every failure aborts the upload at once.
 */
final class S3ObjectWriter implements ObjectWriter {
    private final S3Writes writes;
    private final ObjectKey key;
    private final WriteToken token = WriteToken.random();
    private PartBuffer part = new PartBuffer();
    private int partNumber = 1;
    private @Nullable MultipartUpload upload;
    private boolean closed;

    S3ObjectWriter(S3Writes writes, ObjectKey key) {
        this.writes = writes;
        this.key = key;
    }

    @Override
    public void append(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        requireOpen();
        try {
            int taken = 0;
            while (taken < length) {
                sendWhenFull();
                int count = Math.min(length - taken, PartSizes.bytes(partNumber) - part.size());
                part.append(buffer, offset + taken, count);
                taken += count;
            }
        } catch (NightkeepException e) {
            throw abortBecauseOf(e);
        }
    }

    /**
     * Has the service copy what is large enough to be parts of its own. What is smaller, and what is missing to the
     * smallest part that may stand before them, is read and sent.
     */
    @Override
    public void appendFrom(BackupStore store, StoredObject source) {
        requireOpen();
        int lead = part.size() == 0 ? 0 : Math.max(0, PartSizes.MIN_BYTES - part.size());
        if (source.bytes() - lead < PartSizes.MIN_BYTES) {
            ObjectWriter.super.appendFrom(store, source);
            return;
        }
        try {
            SourceObject found = SourceObject.of(store, source);
            if (part.size() > 0) {
                found.appendTo(this, lead);
                send();
            }
            CopiedRange.of(source, lead).forEach(this::copy);
        } catch (NightkeepException e) {
            throw abortBecauseOf(e);
        }
    }

    private void copy(CopiedRange range) {
        requireRoom();
        begun().copy(range);
        partNumber++;
    }

    @Override
    public StoredObject complete(Precondition precondition) {
        requireOpen();
        try {
            StoredObject stored = upload == null ? writes.put(key, part, precondition) : assemble(upload, precondition);
            closed = true;
            return stored;
        } catch (NightkeepException e) {
            throw abortBecauseOf(e);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            abort();
        }
    }

    /** A full part is kept until a further byte comes: it may be the last one, or the only one. */
    private void sendWhenFull() {
        if (part.size() >= PartSizes.bytes(partNumber)) {
            send();
        }
    }

    private void send() {
        requireRoom();
        begun().add(part);
        part = new PartBuffer();
        partNumber++;
    }

    private void requireRoom() {
        if (partNumber == PartSizes.MAX_PARTS) {
            throw new ConfigurationException("%s is larger than the 5.5 TB that fit".formatted(key), "Split it");
        }
    }

    private MultipartUpload begun() {
        MultipartUpload begun = upload == null ? MultipartUpload.begin(writes.bucket(), key, token) : upload;
        upload = begun;
        return begun;
    }

    private StoredObject assemble(MultipartUpload parts, Precondition precondition) {
        if (part.size() > 0) {
            parts.add(part);
        }
        part = new PartBuffer();
        return writes.settle(key, parts.bytes(), token, () -> parts.complete(precondition));
    }

    private NightkeepException abortBecauseOf(NightkeepException failure) {
        try {
            close();
        } catch (NightkeepException unaborted) {
            failure.addSuppressed(unaborted);
        }
        return failure;
    }

    private void abort() {
        part = new PartBuffer();
        if (upload != null) {
            upload.abort();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the writer of %s is closed".formatted(key));
        }
    }
}
