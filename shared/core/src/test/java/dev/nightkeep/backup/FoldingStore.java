package dev.nightkeep.backup;

import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A store to which upper and lower case are one, and that shows names as it found them first. */
final class FoldingStore extends ForwardingStore {
    FoldingStore(BackupStore store) {
        super(store);
    }

    /** The name as it stands there already. */
    private ObjectKey folded(ObjectKey key) {
        ObjectPage all = super.list(Listing.objects(""));
        return all.objects().stream()
                .map(StoredObject::key)
                .filter(present -> lower(present).equals(lower(key)))
                .findFirst()
                .orElse(key);
    }

    private static String lower(ObjectKey key) {
        return key.value().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
        return super.find(folded(key));
    }

    @Override
    public InputStream read(ObjectKey key, long offset) {
        return super.read(folded(key), offset);
    }

    @Override
    public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
        return super.write(folded(key), content, precondition);
    }

    @Override
    public void delete(List<ObjectKey> keys) {
        super.delete(keys.stream().map(this::folded).toList());
    }

    @Override
    public ObjectWriter begin(ObjectKey key) {
        ObjectWriter spelled = super.begin(key);
        return new ObjectWriter() {
            @Override
            public void append(byte[] buffer, int offset, int length) {
                spelled.append(buffer, offset, length);
            }

            @Override
            public StoredObject complete(Precondition precondition) {
                if (find(key).isPresent()) {
                    return write(key, new byte[0], precondition);
                }
                return spelled.complete(precondition);
            }

            @Override
            public void close() {
                spelled.close();
            }
        };
    }
}
