package dev.nightkeep.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents that can be shown for what was found: of each kind and collection the few that come first in their sources. */
final class Candidates {
    private final int most;
    private final Map<FindingKind, Map<FoundCollection, List<Copy>>> all = new EnumMap<>(FindingKind.class);

    Candidates(int most) {
        this.most = most;
    }

    void offer(FindingKind kind, FoundCollection collection, Copy copy) {
        List<Copy> copies =
                all.computeIfAbsent(kind, key -> new HashMap<>()).computeIfAbsent(collection, key -> new ArrayList<>());
        if (copies.size() < most || copy.ordinal() < copies.getLast().ordinal()) {
            copies.add(copy);
            copies.sort(Comparator.comparingInt(Copy::ordinal).thenComparingInt(Copy::source));
            if (copies.size() > most) {
                copies.removeLast();
            }
        }
    }

    List<Copy> of(FindingKind kind, FoundCollection collection) {
        return all.getOrDefault(kind, Map.of()).getOrDefault(collection, List.of());
    }

    /** All of them. */
    List<Copy> all() {
        return all.values().stream()
                .flatMap(copies -> copies.values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
