package dev.nightkeep.local.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a database held, by the names of its collections. Immutable. */
public record DatabaseFingerprint(Map<String, CollectionFingerprint> collections) {
    public DatabaseFingerprint {
        collections = Map.copyOf(collections);
    }

    public long documents() {
        return collections.values().stream()
                .mapToLong(collection -> collection.documents().size())
                .sum();
    }

    public long indexes() {
        return collections.values().stream()
                .mapToLong(collection -> collection.indexes().size())
                .sum();
    }

    /** What in {@code after} is not as it is here; empty when every document and every index is the same. */
    public List<Difference> differencesTo(DatabaseFingerprint after) {
        SortedMap<String, CollectionFingerprint> all = new TreeMap<>(collections);
        all.putAll(after.collections);
        List<Difference> differences = new ArrayList<>();
        all.keySet().forEach(name -> differences.addAll(differences(name, after)));
        return differences;
    }

    private List<Difference> differences(String name, DatabaseFingerprint after) {
        CollectionFingerprint mine = collections.get(name);
        CollectionFingerprint theirs = after.collections.get(name);
        if (mine == null) {
            return List.of(new Difference(name, "collection", Difference.Kind.ADDITIONAL, List.of(name)));
        }
        if (theirs == null) {
            return List.of(new Difference(name, "collection", Difference.Kind.MISSING, List.of(name)));
        }
        return mine.differencesTo(name, theirs);
    }
}
