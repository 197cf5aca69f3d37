package dev.nightkeep.progress;

/**
 * Watches a run. Called from many threads at once, between the documents of a hot loop: implementations MUST be
 * thread-safe, MUST return at once and MUST NOT throw.
 */
@FunctionalInterface
public interface ProgressListener {
    void on(ProgressEvent event);

    /** Watches nothing. */
    static ProgressListener none() {
        return event -> {};
    }
}
