package dev.nightkeep.local.cost;

/**
 * What every account has for nothing in each month, for as long as it exists.
 *
 * @param gigabyteSeconds of functions
 * @param calls of functions
 * @param transitions of standard workflows
 * @param keyUses requests to KMS
 * @param alarmMetrics metrics of alarms
 * @param dashboards dashboards
 */
public record FreeTier(
        double gigabyteSeconds,
        double calls,
        double transitions,
        double keyUses,
        double alarmMetrics,
        double dashboards) {

    /** As AWS grants it to all accounts, also old ones. */
    public static FreeTier ofEveryAccount() {
        return new FreeTier(400_000, 1_000_000, 4_000, 20_000, 10, 3);
    }

    /** Nothing, as where another application of the account has used it up. */
    public static FreeTier none() {
        return new FreeTier(0, 0, 0, 0, 0, 0);
    }
}
