package dev.nightkeep.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found in the roots: sources, and what was passed over. For one thread. */
final class Listed {
    private static final int NAMED = 100;

    private final List<ScanSource> sources = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private long others;
    private long links;
    private long special;
    private long unreadableCount;

    /** Adds a source, unless another root has led to it before. */
    void add(ScanSource source) {
        if (addresses.add(source.facts().address())) {
            sources.add(source);
        }
    }

    void other() {
        others++;
    }

    void link() {
        links++;
    }

    void special() {
        special++;
    }

    void unreadable(String name, IOException cause) {
        if (++unreadableCount <= NAMED) {
            String why = cause instanceof AccessDeniedException
                    ? "permission denied"
                    : cause.getClass().getSimpleName();
            unreadable.add("%s (%s)".formatted(name, why));
        }
    }

    /** The sources by their names, so that the same tree gives the same numbers. */
    List<ScanSource> sources() {
        return sources.stream()
                .sorted(Comparator.comparing(
                                (ScanSource source) -> source.facts().name())
                        .thenComparing(source -> source.facts().address()))
                .toList();
    }

    PassedOver passedOver() {
        return new PassedOver(others, links, special, unreadableCount, unreadable);
    }
}
