package dev.nightkeep.store;

import java.util.Optional;

/**
 * What to list.
 *
 * @param prefix  keys must start with it; may be empty or end inside a segment
 * @param folders whether keys are folded at the next {@code /} after the prefix
 * @param from    the {@link ObjectPage#next()} of the page before, empty for the first page
 * @param limit   at most this many objects and folders together, 1 to 1000 (the limit of S3)
 */
public record Listing(String prefix, boolean folders, Optional<String> from, int limit) {
    public static final int MAX_LIMIT = 1000;

    public Listing {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit %d is not between 1 and %d".formatted(limit, MAX_LIMIT));
        }
    }

    /** The first page of every object below {@code prefix}. */
    public static Listing objects(String prefix) {
        return new Listing(prefix, false, Optional.empty(), MAX_LIMIT);
    }

    /** The first page of what stands directly below {@code prefix}. */
    public static Listing folders(String prefix) {
        return new Listing(prefix, true, Optional.empty(), MAX_LIMIT);
    }

    public Listing startingAt(String position) {
        return new Listing(prefix, folders, Optional.of(position), limit);
    }

    public Listing limitedTo(int count) {
        return new Listing(prefix, folders, from, count);
    }
}
