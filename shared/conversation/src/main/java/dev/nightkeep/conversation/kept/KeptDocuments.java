package dev.nightkeep.conversation.kept;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Small documents of JSON in the store, changed so that of many who do it at once nobody's change is lost. Thread-safe. */
public final class KeptDocuments {
    private static final int MOST_BYTES = 1 << 20;

    private final BackupStore store;

    public KeptDocuments(BackupStore store) {
        this.store = store;
    }

    /**
     * The document under that key.
     *
     * @throws CorruptBackupException when something else stands there
     */
    public Optional<KeptDocument> find(ObjectKey key) {
        return store.find(key).flatMap(this::read);
    }

    /** What was written after it was found is taken for older than it is: a change of it fails, and is tried again. */
    private Optional<KeptDocument> read(StoredObject found) {
        try {
            byte[] json = store.readAll(found.key(), MOST_BYTES);
            return Optional.of(new KeptDocument(found.key(), JsonReader.object(json), found.version()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        } catch (MalformedPayloadException e) {
            throw new CorruptBackupException(
                    "%s cannot be read as JSON of the kind that belongs there".formatted(found.key()),
                    "Look at it, and remove it when nobody knows what it is",
                    e);
        }
    }

    /** Writes a new document; false where there is one already. */
    public boolean create(ObjectKey key, JsonObject content) {
        return written(key, content, Precondition.absent()).isPresent();
    }

    /** Puts another content in the place of one that was read; false where somebody changed it meanwhile. */
    public boolean replace(KeptDocument before, JsonObject content) {
        return replaced(before, content).isPresent();
    }

    /** Likewise; what stands there then, without reading it. {@code content} is plain already. */
    public Optional<KeptDocument> replaced(KeptDocument before, JsonObject content) {
        return written(before.key(), content, Precondition.unchanged(before.version()))
                .map(object -> new KeptDocument(before.key(), content, object.version()));
    }

    /** Changes a document that is there, as often as others are quicker; empty where there is none. */
    public Optional<JsonObject> change(ObjectKey key, UnaryOperator<JsonObject> change) {
        return ConditionalWrite.repeat("Changing " + key, () -> {
            Optional<KeptDocument> present = find(key);
            if (present.isEmpty()) {
                return Optional.of(Optional.<JsonObject>empty());
            }
            JsonObject changed = plain(change.apply(present.get().content()));
            boolean settled = changed.equals(present.get().content()) || replace(present.get(), changed);
            return settled ? Optional.of(Optional.of(changed)) : Optional.empty();
        });
    }

    /** The object as it will be read again: ids, times and names are texts then. */
    public static JsonObject plain(JsonObject object) {
        return JsonReader.object(JsonWriter.bytes(object));
    }

    /** Removes a document. */
    public void remove(ObjectKey key) {
        store.delete(List.of(key));
    }

    private Optional<StoredObject> written(ObjectKey key, JsonObject content, Precondition precondition) {
        try {
            return Optional.of(store.write(key, JsonWriter.bytes(content), precondition));
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }
}
