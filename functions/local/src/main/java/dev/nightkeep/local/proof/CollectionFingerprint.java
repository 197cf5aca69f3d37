package dev.nightkeep.local.proof;

import dev.nightkeep.hash.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a collection held.
 *
 * @param documents the SHA-256 of each document's bytes by its {@code _id} as canonical Extended JSON
 * @param indexes   the definition of each index by its name
 */
public record CollectionFingerprint(Map<String, Digest> documents, Map<String, String> indexes) {
    public CollectionFingerprint {
        documents = Map.copyOf(documents);
        indexes = Map.copyOf(indexes);
    }

    List<Difference> differencesTo(String collection, CollectionFingerprint after) {
        List<Difference> differences = new ArrayList<>();
        compare(collection, "document", documents, after.documents, differences);
        compare(collection, "index", indexes, after.indexes, differences);
        return differences;
    }

    private static <V> void compare(
            String collection, String thing, Map<String, V> before, Map<String, V> after, List<Difference> found) {
        List<String> missing = without(before, after);
        List<String> additional = without(after, before);
        List<String> altered = before.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        add(new Difference(collection, thing, Difference.Kind.MISSING, missing), found);
        add(new Difference(collection, thing, Difference.Kind.ALTERED, altered), found);
        add(new Difference(collection, thing, Difference.Kind.ADDITIONAL, additional), found);
    }

    private static <V> List<String> without(Map<String, V> these, Map<String, V> those) {
        return these.keySet().stream()
                .filter(name -> !those.containsKey(name))
                .sorted()
                .toList();
    }

    private static void add(Difference difference, List<Difference> found) {
        if (!difference.which().isEmpty()) {
            found.add(difference);
        }
    }
}
