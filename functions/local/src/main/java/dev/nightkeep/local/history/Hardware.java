package dev.nightkeep.local.history;

import java.time.Instant;

/**
 * The state of phone and pump.
 *
 * @param phone     charge in percent
 * @param pump      charge in percent
 * @param reservoir units of insulin
 */
record Hardware(int phone, int pump, double reservoir) {
    private static final double FILLED = 180;
    private static final double UNITS_A_DAY = 42;

    /** Charged over night, drained by day; the reservoir is filled with each new site. */
    static Hardware at(Calendar calendar, Instant instant) {
        double hour = calendar.span().hourAt(instant);
        double phone = hour < 7 ? 30 + hour * 10 : 100 - (hour - 7) * 70 / 17;
        double age = calendar.siteAge(instant);
        double reservoir = Math.round((FILLED - age * UNITS_A_DAY) * 20) / 20.0;
        return new Hardware((int) phone, (int) (100 - age * 9), reservoir);
    }
}
