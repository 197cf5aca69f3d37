package dev.nightkeep.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Fills an unfinished file and publishes it. */
final class DirectoryWriter implements ObjectWriter {
    private final UnfinishedFile file;
    private final UnfinishedFiles unfinished;
    private final Publication publication;
    private final FileFailures failures;
    private long appended;
    private boolean open = true;

    DirectoryWriter(UnfinishedFile file, UnfinishedFiles unfinished, Publication publication, FileFailures failures) {
        this.file = file;
        this.unfinished = unfinished;
        this.publication = publication;
        this.failures = failures;
    }

    @Override
    public void append(byte[] buffer, int offset, int length) {
        requireOpen();
        failures.during("Writing " + file.key(), () -> {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, length);
            while (bytes.hasRemaining()) {
                appended += file.channel().write(bytes);
            }
            return appended;
        });
    }

    @Override
    public StoredObject complete(Precondition precondition) {
        requireOpen();
        StoredObject object = failures.during("Writing " + file.key(), () -> {
            file.channel().force(true);
            requireWhole(file.channel().size());
            return publication.publish(file, precondition);
        });
        close();
        return object;
    }

    private void requireWhole(long size) throws IOException {
        if (size != appended) {
            throw new IOException("%d bytes were written, the file has %d".formatted(appended, size));
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the writer of %s is closed".formatted(file.key()));
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            failures.during("Closing " + file.key(), () -> {
                file.channel().close();
                unfinished.remove(file.file());
                return file;
            });
        }
    }
}
