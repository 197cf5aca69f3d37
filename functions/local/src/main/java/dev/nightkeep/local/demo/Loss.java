package dev.nightkeep.local.demo;

import dev.nightkeep.local.proof.CollectionFingerprint;
import dev.nightkeep.local.proof.DatabaseFingerprint;
import java.util.Map;

/**
 * A collection that was dropped, and how much of it is there again exactly as it was.
 *
 * @param documents before
 * @param indexes   before
 */
record Loss(String collection, long documents, long indexes, long documentsBack, long indexesBack) {
    static Loss of(String collection, DatabaseFingerprint before, DatabaseFingerprint after) {
        CollectionFingerprint lost = of(collection, before);
        CollectionFingerprint back = of(collection, after);
        return new Loss(
                collection,
                lost.documents().size(),
                lost.indexes().size(),
                same(lost.documents(), back.documents()),
                same(lost.indexes(), back.indexes()));
    }

    private static CollectionFingerprint of(String collection, DatabaseFingerprint fingerprint) {
        return fingerprint.collections().getOrDefault(collection, new CollectionFingerprint(Map.of(), Map.of()));
    }

    private static <V> long same(Map<String, V> before, Map<String, V> after) {
        return before.entrySet().stream()
                .filter(entry -> entry.getValue().equals(after.get(entry.getKey())))
                .count();
    }
}
