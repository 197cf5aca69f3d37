package dev.nightkeep.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;

/**
 * Documents against which a unique key stood, until the others are through: the one that had the key may have been given
 * another by then. A preview and a restore try in the same order, so that they come to the same end. Bounded; not
 * thread-safe.
 */
final class HeldBack<T> {
    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 64L << 20;

    /** Where each waits for the next in an order that nobody chose, a few are enough; more would take too long. */
    private static final int ROUNDS = 20;

    private List<T> held = new ArrayList<>();
    private long bytes;

    /** Whether there was room for it; where not, it is tried no more. */
    boolean hold(T one, RawBsonDocument document) {
        int size = dev.nightkeep.bson.RawFields.span(document).length();
        if (held.size() >= MOST || bytes + size > MOST_BYTES) {
            return false;
        }
        bytes += size;
        return held.add(one);
    }

    /** Tries again as long as it helps, from the last to the first and back. Returns those for which it did not. */
    List<T> retry(Predicate<T> made) {
        int before = Integer.MAX_VALUE;
        for (int round = 0; round < ROUNDS && !held.isEmpty() && held.size() < before; round++) {
            before = held.size();
            held = new ArrayList<>(held.reversed());
            held.removeIf(made);
        }
        return held;
    }
}
