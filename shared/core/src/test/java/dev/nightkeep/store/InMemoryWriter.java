package dev.nightkeep.store;

import java.io.ByteArrayOutputStream;

/** Collects an object for {@link InMemoryStore}. */
final class InMemoryWriter implements ObjectWriter {
    private final InMemoryStore store;
    private final ObjectKey key;
    private final String handle;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    InMemoryWriter(InMemoryStore store, ObjectKey key, String handle) {
        this.store = store;
        this.key = key;
        this.handle = handle;
    }

    @Override
    public void append(byte[] buffer, int offset, int length) {
        content.write(buffer, offset, length);
    }

    @Override
    public StoredObject complete(Precondition precondition) {
        return store.complete(key, handle, content.toByteArray(), precondition);
    }

    @Override
    public void close() {
        store.forget(handle);
    }
}
