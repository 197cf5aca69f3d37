package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.history.Dice;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong on one connection.
 *
 * @param fromServer whether bytes on their way from the server are counted, or those on their way to it
 * @param bytes      how many pass before
 * @param millis     how long a stall lasts
 */
record ConnectionFault(FaultKind kind, boolean fromServer, long bytes, int millis) {
    private static final double SHARE = 0.5;
    private static final int MOST_BITS = 20;
    private static final List<FaultKind> KINDS = List.of(
            FaultKind.CONNECTION_CLOSED,
            FaultKind.CONNECTION_CLOSED,
            FaultKind.CONNECTION_RESET,
            FaultKind.CONNECTION_RESET,
            FaultKind.CONNECTION_STALLED);

    /** On how many bytes pass before, all orders of magnitude are as likely. */
    static Optional<ConnectionFault> random(Dice dice) {
        int most = 1 << dice.whole(2, MOST_BITS);
        ConnectionFault fault = new ConnectionFault(
                dice.oneOf(KINDS), dice.chance(0.7), dice.whole(most / 2, most), dice.whole(5, 200));
        return dice.chance(SHARE) ? Optional.of(fault) : Optional.empty();
    }
}
