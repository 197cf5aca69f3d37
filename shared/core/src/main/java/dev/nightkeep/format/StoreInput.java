package dev.nightkeep.format;

import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.io.FilterInputStream;
import java.io.IOException;

/**
 * The bytes of a stored object. A store that breaks off shows as {@link StoreUnavailableException}, so that every
 * {@link IOException} that comes out of a decoder above is a fault of the bytes.
 */
public final class StoreInput extends FilterInputStream {
    private final String object;

    public StoreInput(BackupStore store, ObjectKey key) {
        super(store.read(key, 0));
        this.object = "%s in %s".formatted(key, store.location());
    }

    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private StoreUnavailableException brokenOff(IOException e) {
        return new StoreUnavailableException("Reading %s broke off".formatted(object), "Try again", e);
    }
}
