package dev.nightkeep.local.cost;

/** How many nightly backups are kept of each kind. One that is kept for two reasons is kept once. */
public record Retained(int daily, int weekly, int monthly) {
    private static final double DAYS_OF_WEEK = 7;
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    public Retained {
        if (daily < 0 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException("numbers of backups cannot be negative");
        }
    }

    /** The default of the template: daily 30, weekly 12, monthly 12. */
    public static Retained usual() {
        return new Retained(30, 12, 12);
    }

    /** How many there are once all places are filled. */
    public int backups() {
        double coveredDays = Math.max(daily, weekly * DAYS_OF_WEEK);
        return daily + beyond(weekly, daily / DAYS_OF_WEEK) + beyond(monthly, coveredDays / DAYS_OF_MONTH);
    }

    /** Those of a kind that are older than what finer kinds cover. */
    private static int beyond(int count, double covered) {
        return Math.max(0, count - (int) covered);
    }
}
