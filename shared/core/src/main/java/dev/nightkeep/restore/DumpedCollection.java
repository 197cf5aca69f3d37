package dev.nightkeep.restore;

import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A collection of a mongodump directory, and where its documents are; a view has none. */
record DumpedCollection(StoredCollection definition, Optional<Path> documents) {
    /** A collection as its metadata describes it. */
    static DumpedCollection of(MetadataDocument metadata, Optional<Path> documents) {
        return new DumpedCollection(definition(metadata), documents);
    }

    /** What metadata describes: a view that mongodump copied as a collection, and that is no view any more, is one. */
    static StoredCollection definition(MetadataDocument metadata) {
        CollectionDescription stated = metadata.description();
        boolean copied =
                stated.type() == CollectionType.VIEW && !stated.options().containsKey("viewOn");
        CollectionDescription description = copied
                ? new CollectionDescription(
                        stated.namespace(), CollectionType.COLLECTION, stated.options(), stated.uuid())
                : stated;
        return new StoredCollection(description, metadata.indexes(), OptionalLong.empty(), OptionalLong.empty());
    }

    boolean isView() {
        return !definition.description().hasDocuments();
    }
}
