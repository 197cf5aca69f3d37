package dev.nightkeep.local.torture.process;

/**
 * How a process ended.
 *
 * @param code   its exit code; with 128 and a signal's number where that ended it
 * @param killed whether it was sent a signal while it ran
 * @param hung   whether it did not end, and was ended
 * @param out    what it printed as its result
 * @param err    what else it printed
 */
public record Exit(int code, boolean killed, boolean hung, String out, String err) {
    private static final int BY_SIGNAL = 128;
    private static final int INTERRUPTED = 130;

    /** Whether it could still say how it went: it ended by itself, or stopped because it was asked to. */
    public boolean spoke() {
        return code < BY_SIGNAL || code == INTERRUPTED;
    }
}
