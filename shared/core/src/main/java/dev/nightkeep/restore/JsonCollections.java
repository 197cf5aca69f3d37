package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.namespace.Namespace;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows the collections of a document of {@code format: json}. For one thread. */
final class JsonCollections {
    private static final String DOCUMENTS = "documents";

    private final JsonCursor cursor;
    private final ContentsVisitor visitor;
    private final JsonDocuments documents;

    /** What was found in each collection; nothing where it was a view or passed over. */
    private final Map<String, Optional<JsonChecksum>> found = new HashMap<>();

    JsonCollections(JsonCursor cursor, ContentsVisitor visitor, JsonDocuments documents) {
        this.cursor = cursor;
        this.visitor = visitor;
        this.documents = documents;
    }

    /** Shows the object of collections that stands here. */
    void show() {
        cursor.beginObject();
        for (var name = cursor.nextMember(); name.isPresent(); name = cursor.nextMember()) {
            if (found.putIfAbsent(name.get(), Optional.empty()) != null) {
                throw cursor.corrupt("has a collection twice");
            }
            found.put(name.get(), show(namespace(name.get())));
        }
    }

    private Namespace namespace(String name) {
        try {
            return Namespace.parse(name);
        } catch (IllegalArgumentException e) {
            throw cursor.corrupt("has a member among the collections that is not named database.collection");
        }
    }

    private Optional<JsonChecksum> show(Namespace namespace) {
        cursor.beginObject();
        byte[] members = cursor.membersBefore(DOCUMENTS).getBytes(StandardCharsets.UTF_8);
        MetadataDocument metadata = MetadataReader.of(members).metadata(namespace);
        StoredCollection collection = new StoredCollection(
                metadata.description(), metadata.indexes(), OptionalLong.empty(), OptionalLong.empty());
        Optional<BlockConsumer> consumer = visitor.begin(collection);
        Optional<JsonChecksum> checksum =
                metadata.description().hasDocuments() ? showDocuments(consumer) : requireNoDocuments();
        requireNothingBehind();
        consumer.ifPresent(taken -> visitor.end(collection));
        return checksum;
    }

    private Optional<JsonChecksum> showDocuments(Optional<BlockConsumer> consumer) {
        if (!cursor.inObject()) {
            throw cursor.corrupt("has a collection without documents");
        }
        if (consumer.isEmpty()) {
            cursor.skip();
        }
        return consumer.map(documents::show);
    }

    private Optional<JsonChecksum> requireNoDocuments() {
        if (cursor.inObject()) {
            cursor.beginArray();
            if (cursor.nextElement()) {
                throw cursor.corrupt("has documents of a view");
            }
        }
        return Optional.empty();
    }

    private void requireNothingBehind() {
        if (cursor.inObject() && cursor.nextMember().isPresent()) {
            throw cursor.corrupt("has a member behind the documents of a collection, where it comes too late");
        }
    }

    /**
     * Holds what was shown against the checksums.
     *
     * @throws CorruptBackupException when one differs or is missing, or belongs to no collection
     */
    void requireChecksums(Map<String, JsonChecksum> stated) {
        found.forEach((name, checksum) -> checksum.ifPresent(shown -> requireEqual(name, shown, stated.get(name))));
        stated.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .findAny()
                .ifPresent(name -> {
                    throw cursor.corrupt("has a checksum of '%s', which it does not have".formatted(name));
                });
    }

    private void requireEqual(String name, JsonChecksum shown, @Nullable JsonChecksum stated) {
        if (stated == null) {
            throw cursor.corrupt("has no checksum of '%s'; it ends".formatted(name));
        }
        if (!shown.equals(stated)) {
            throw cursor.corrupt("states %s for '%s', which has %s; it ends".formatted(stated, name, shown));
        }
    }
}
