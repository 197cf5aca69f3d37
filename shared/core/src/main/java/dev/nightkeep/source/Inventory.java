package dev.nightkeep.source;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a source holds of what was asked for.
 *
 * @param missing            what could not even be listed
 * @param estimatedDocuments from the server's statistics, for progress only; empty where it gives none
 * @param estimatedBytes     uncompressed, likewise
 */
public record Inventory(
        List<CollectionDescription> collections,
        List<MissingCollection> missing,
        OptionalLong estimatedDocuments,
        OptionalLong estimatedBytes) {
    public Inventory {
        collections = List.copyOf(collections);
        missing = List.copyOf(missing);
    }
}
