package dev.nightkeep.history;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.namespace.Namespace;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * What one backup has of the document.
 *
 * @param collections of those that are meant, the ones that the backup has
 * @param documents   those that were found
 */
record Sighting(Manifest manifest, Set<Namespace> collections, Map<DocumentKey, RawBsonDocument> documents) {
    /** The same without what takes memory. */
    Sighting withoutDocuments() {
        return new Sighting(manifest, collections, Map.of());
    }
}
