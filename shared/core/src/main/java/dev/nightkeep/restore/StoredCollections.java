package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.namespace.Namespace;
import java.util.OptionalLong;

/** Shows collections of a dump. Safe for use by many threads, each with its own collection. */
final class StoredCollections {
    private final StoredBackup backup;
    private final ContentsVisitor visitor;
    private final PartDelivery delivery;
    private final DumpChoice choice;

    StoredCollections(StoredBackup backup, ContentsVisitor visitor, PartDelivery delivery, DumpChoice choice) {
        this.backup = backup;
        this.visitor = visitor;
        this.delivery = delivery;
        this.choice = choice;
    }

    /** A collection with its documents. */
    void show(IndexedObject metadata, IndexedObject documents) {
        MetadataDocument definition = definition(metadata);
        if (!definition.description().hasDocuments()) {
            throw corrupt(documents.object(), "holds documents of a view");
        }
        StoredCollection collection = collection(
                definition, documents.object().documents(), documents.object().rawBytes());
        visitor.begin(collection).ifPresent(consumer -> {
            PartDelivery suited = definition.description().capped() ? delivery.inOrder() : delivery;
            suited.deliver(backup, documents, part -> choice.wants(collection, part), consumer);
            visitor.end(collection);
        });
    }

    /** A view, of which there is only a definition. */
    void showDefinition(IndexedObject metadata) {
        MetadataDocument definition = definition(metadata);
        if (definition.description().hasDocuments()) {
            throw corrupt(metadata.object(), "has no documents beside it");
        }
        StoredCollection view = collection(definition, 0, 0);
        visitor.begin(view).ifPresent(consumer -> visitor.end(view));
    }

    private MetadataDocument definition(IndexedObject metadata) {
        ObjectRecord object = metadata.object();
        try {
            Namespace namespace = Namespace.parse(object.namespace().orElse(""));
            return MetadataReader.of(backup.small(metadata)).metadata(namespace);
        } catch (IllegalArgumentException e) {
            throw corrupt(object, "belongs to no collection");
        }
    }

    private static StoredCollection collection(MetadataDocument definition, long documents, long rawBytes) {
        return new StoredCollection(
                definition.description(), definition.indexes(), OptionalLong.of(documents), OptionalLong.of(rawBytes));
    }

    private static CorruptBackupException corrupt(ObjectRecord object, String how) {
        return new CorruptBackupException(
                "The part index is wrong: %s %s".formatted(object.key(), how),
                "Restore another backup, and find out what changed this one");
    }
}
