package dev.nightkeep.progress;

import dev.nightkeep.error.RunCancelledException;

/** A request to stop, seen by every thread of a run. Thread-safe; never taken back. */
public final class Cancellation {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested;
    }

    /** Throws {@link RunCancelledException} once stopping was requested. */
    public void check() {
        if (requested) {
            throw RunCancelledException.onRequest();
        }
    }
}
