package dev.nightkeep.compare;

import dev.nightkeep.namespace.NamespaceSelection;

/**
 * What to compare.
 *
 * @param selection of collections, on both sides
 * @param samples   how many documents of each kind are shown for a collection
 * @param memory    about how many bytes of changed documents are held at a time; more means fewer walks through the other
 *                  side
 */
public record ComparisonRequest(NamespaceSelection selection, int samples, long memory) {
    private static final int MOST_SAMPLES = 10_000;
    private static final long SHARE = 8;

    public ComparisonRequest {
        if (samples < 0 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("samples must be 0 to %d, not %d".formatted(MOST_SAMPLES, samples));
        }
        if (memory < 0) {
            throw new IllegalArgumentException("memory must not be negative, and is " + memory);
        }
    }

    /** With an eighth of the memory that this process may take. */
    public static ComparisonRequest of(NamespaceSelection selection, int samples) {
        return new ComparisonRequest(selection, samples, Runtime.getRuntime().maxMemory() / SHARE);
    }
}
