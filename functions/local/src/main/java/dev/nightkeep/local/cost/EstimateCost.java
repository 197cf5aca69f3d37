package dev.nightkeep.local.cost;

import java.util.List;

/** Says what a month costs. Pure and thread-safe. */
public final class EstimateCost {
    private static final double SECRETS = 2;
    private static final double ALARM_METRICS = 10;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private final ListPrices prices;
    private final FreeTier free;
    private final WorkRates rates;

    public EstimateCost(ListPrices prices, FreeTier free, WorkRates rates) {
        this.prices = prices;
        this.free = free;
        this.rates = rates;
    }

    /** With list prices of us-east-1, the free tier of every account and the assumed rates. */
    public static EstimateCost usual() {
        return new EstimateCost(ListPrices.usEast(), FreeTier.ofEveryAccount(), WorkRates.assumed());
    }

    /** The bill of a month once the retention is filled. */
    public Bill estimate(CostQuestion question) {
        MonthOfWork month = new MonthOfWork(question, rates);
        ComputePrices compute = prices.compute();
        StandingPrices standing = prices.standing();
        return new Bill(List.of(
                item(
                        "stored backups",
                        month.storedGigabytes(),
                        0,
                        prices.storage().gigabyteMonth()),
                item("writes and listings", month.writes(), 0, prices.storage().thousandWrites() / THOUSAND),
                item("reads", month.reads(), 0, prices.storage().thousandReads() / THOUSAND),
                item("functions: time", month.gigabyteSeconds(), free.gigabyteSeconds(), compute.gigabyteSecond()),
                item("functions: calls", month.calls(), free.calls(), compute.millionCalls() / MILLION),
                item("workflows", month.transitions(), free.transitions(), compute.thousandTransitions() / THOUSAND),
                item("the key", 1, 0, standing.key()),
                item("uses of the key", month.keyUses(), free.keyUses(), compute.millionKeyUses() / MILLION),
                item("secrets", SECRETS, 0, standing.secret()),
                item("alarms", ALARM_METRICS, free.alarmMetrics(), standing.alarmMetric()),
                item("the dashboard", 1, free.dashboards(), standing.dashboard())));
    }

    private static BillItem item(String name, double amount, double free, double price) {
        return new BillItem(name, amount * price, Math.max(0, amount - free) * price);
    }
}
