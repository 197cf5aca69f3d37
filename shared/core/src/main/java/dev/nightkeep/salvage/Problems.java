package dev.nightkeep.salvage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong with one file: the first of each kind by name, the others counted. For one thread. */
public final class Problems {
    /** How many of each kind are named. */
    public static final int NAMED = 5;

    private final List<Problem> named = new ArrayList<>();
    private final Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);

    /** Adds one. */
    public void add(ProblemKind kind, long position, String sentence) {
        if (counts.merge(kind, 1L, Long::sum) <= NAMED) {
            named.add(new Problem(kind, position, sentence));
        }
    }

    void add(DocumentRefusedException refused, long position) {
        add(refused.kind(), position, "%s, at byte %d".formatted(refused.failed(), position));
    }

    /** Those that are named, in the order in which they were found. */
    public List<Problem> named() {
        return List.copyOf(named);
    }

    /** How many there are of each kind. */
    public Map<ProblemKind, Long> counts() {
        return Map.copyOf(counts);
    }
}
