package dev.nightkeep.local.torture.process;

import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.torture.fault.FaultKind;

/**
 * How a process is killed.
 *
 * @param signal {@link FaultKind#KILLED} or {@link FaultKind#TERMINATED}
 * @param moment as a share of how long the command usually takes
 */
public record Kill(FaultKind signal, double moment) {
    private static final int EARLIEST = 25;
    private static final int LATEST = 115;

    /** At any moment, and now and then too late. */
    public static Kill random(Dice dice) {
        FaultKind signal = dice.chance(0.5) ? FaultKind.KILLED : FaultKind.TERMINATED;
        return new Kill(signal, dice.whole(EARLIEST, LATEST) / 100.0);
    }
}
