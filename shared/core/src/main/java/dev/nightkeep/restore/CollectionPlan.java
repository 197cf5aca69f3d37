package dev.nightkeep.restore;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a restore would do to one collection, counted by looking at every document.
 *
 * @param from          its name in the backup
 * @param to            its name in the target
 * @param exists        whether the target has a collection of that name
 * @param bytes         uncompressed, of the documents that would be written
 * @param conflicts     how many values of either side would have to go when merging
 * @param conflictPaths the first paths of such values, with how many there are
 * @param samples       a few documents for each fate
 * @param newIndexes    how many indexes of the backup the target does not have
 * @param indexes       how many it has
 * @param decisions     a digest of every decision and of what was live, whatever the order
 */
public record CollectionPlan(
        Namespace from,
        Namespace to,
        boolean exists,
        FateCounts counts,
        long bytes,
        long conflicts,
        Map<String, Long> conflictPaths,
        List<DocumentSample> samples,
        int newIndexes,
        int indexes,
        Digest decisions) {
    public CollectionPlan {
        conflictPaths = java.util.Collections.unmodifiableMap(new TreeMap<>(conflictPaths));
        samples = List.copyOf(samples);
    }
}
