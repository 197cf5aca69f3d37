package dev.nightkeep.local.cost;

/** List prices of one region, without taxes and discounts. */
public record ListPrices(StoragePrices storage, ComputePrices compute, StandingPrices standing) {
    /**
     * The region us-east-1, as AWS listed it in 2026. Most regions of Europe and Asia cost up to a fifth more. Those of
     * alarms and dashboards are of the price list of CloudWatch, the others of each service's own.
     */
    public static ListPrices usEast() {
        return new ListPrices(
                new StoragePrices(0.023, 0.005, 0.0004),
                new ComputePrices(0.0000133334, 0.20, 0.025, 3.0),
                new StandingPrices(1.0, 0.40, 0.10, 3.0));
    }
}
