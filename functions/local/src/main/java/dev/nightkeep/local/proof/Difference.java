package dev.nightkeep.local.proof;

import java.util.List;
import java.util.Locale;

/**
 * What is not as it was.
 *
 * @param thing {@code collection}, {@code document} or {@code index}
 * @param which all of them: ids as canonical Extended JSON, or names
 */
public record Difference(String collection, String thing, Kind kind, List<String> which) {
    private static final int NAMED = 5;

    /** In which way. */
    public enum Kind {
        MISSING,
        ALTERED,
        ADDITIONAL
    }

    public Difference {
        which = List.copyOf(which);
    }

    /** For people: how many, and the first of them. */
    public String sentence() {
        String first = String.join(", ", which.subList(0, Math.min(NAMED, which.size())));
        String more = which.size() > NAMED ? " and %d more".formatted(which.size() - NAMED) : "";
        return "%s: %d x %s %s: %s%s"
                .formatted(collection, which.size(), thing, kind.name().toLowerCase(Locale.ROOT), first, more);
    }
}
