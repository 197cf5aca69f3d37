package dev.nightkeep.restore;

import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A collection of a mongodump directory, and where its documents are; a view has none. */
record DumpedCollection(StoredCollection definition, Optional<Path> documents) {
    /** A collection as its metadata describes it. A view that was dumped with its documents is a collection. */
    static DumpedCollection of(MetadataDocument metadata, Optional<Path> documents) {
        CollectionDescription stated = metadata.description();
        boolean copied = documents.isPresent() && !stated.options().containsKey("viewOn");
        CollectionDescription description = stated.type() == CollectionType.VIEW && copied
                ? new CollectionDescription(
                        stated.namespace(), CollectionType.COLLECTION, stated.options(), stated.uuid())
                : stated;
        return new DumpedCollection(
                new StoredCollection(description, metadata.indexes(), OptionalLong.empty(), OptionalLong.empty()),
                documents);
    }

    boolean isView() {
        return !definition.description().hasDocuments();
    }
}
