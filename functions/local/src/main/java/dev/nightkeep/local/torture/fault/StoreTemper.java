package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.history.Dice;

/**
 * How bad a store is.
 *
 * @param share   of the operations on data that go wrong
 * @param control of the operations on leases, records and manifests that go wrong
 * @param outage  the number of the operation, from 1, with which an outage begins; 0 for none
 * @param length  how many operations the outage lasts
 * @param lies    whether it also breaks what stores promise: it gives wrong bytes and old answers
 */
public record StoreTemper(double share, double control, int outage, int length, boolean lies) {
    private static final int FIRST_OPERATIONS = 120;

    /** One of the tempers that there are. */
    public static StoreTemper random(Dice dice, boolean lies) {
        return switch (dice.whole(0, 3)) {
            case 0 -> new StoreTemper(0.01, 0.3, 0, 0, lies);
            case 1 -> new StoreTemper(0.03, 0.03, 0, 0, lies);
            case 2 -> new StoreTemper(0, 0.02, dice.whole(1, FIRST_OPERATIONS), dice.whole(1, 40), lies);
            default -> new StoreTemper(0, 0, dice.whole(1, FIRST_OPERATIONS), Integer.MAX_VALUE / 2, lies);
        };
    }

    boolean isOut(int operation) {
        return outage > 0 && operation >= outage && operation < outage + length;
    }
}
