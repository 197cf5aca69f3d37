package dev.nightkeep.history;

import dev.nightkeep.namespace.Namespace;
import java.util.List;

/**
 * One document through the backups.
 *
 * @param id       as canonical Extended JSON
 * @param versions the oldest first
 */
public record DocumentHistory(Namespace namespace, String id, List<Version> versions) {
    public DocumentHistory {
        versions = List.copyOf(versions);
    }
}
