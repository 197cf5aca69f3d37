package dev.nightkeep.cli.terminal;

/** How the outside asks this process to stop. */
@FunctionalInterface
public interface StopSignals {
    /**
     * Calls {@code signalled} for every request to stop (Ctrl-C, a service that is stopped, a terminal that is closed)
     * until the watch is closed. The calls come from a thread of their own.
     */
    Watch watch(Runnable signalled);

    /** Ends at its closing. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Nobody ever asks. */
    static StopSignals none() {
        return signalled -> () -> {};
    }
}
