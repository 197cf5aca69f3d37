package dev.nightkeep.target;

import java.util.List;

/**
 * What stands in the target after a collection was prepared.
 *
 * @param created     whether it was created now
 * @param differences options that differ from what was wanted, each a sentence; servers exist that drop options silently
 */
public record TargetCollection(boolean created, List<String> differences) {
    public TargetCollection {
        differences = List.copyOf(differences);
    }
}
