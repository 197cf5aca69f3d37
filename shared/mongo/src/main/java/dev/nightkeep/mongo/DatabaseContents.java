package dev.nightkeep.mongo;

import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.MissingCollection;
import java.util.List;

/** What one database holds of what was asked for. */
record DatabaseContents(List<CollectionDescription> collections, List<MissingCollection> missing) {
    DatabaseContents {
        collections = List.copyOf(collections);
        missing = List.copyOf(missing);
    }
}
