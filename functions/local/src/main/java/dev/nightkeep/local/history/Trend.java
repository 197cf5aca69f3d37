package dev.nightkeep.local.history;

/** The arrow beside a reading, under the names and numbers that sensors give it. */
enum Trend {
    DOUBLE_UP("DoubleUp", 1, 3),
    SINGLE_UP("SingleUp", 2, 2),
    FORTY_FIVE_UP("FortyFiveUp", 3, 1),
    FLAT("Flat", 4, -1),
    FORTY_FIVE_DOWN("FortyFiveDown", 5, -2),
    SINGLE_DOWN("SingleDown", 6, -3),
    DOUBLE_DOWN("DoubleDown", 7, Double.NEGATIVE_INFINITY);

    private final String direction;
    private final int number;
    private final double above;

    Trend(String direction, int number, double above) {
        this.direction = direction;
        this.number = number;
        this.above = above;
    }

    /** The arrow for a movement in mg/dL per minute. */
    static Trend of(double slope) {
        for (Trend trend : values()) {
            if (slope > trend.above) {
                return trend;
            }
        }
        return DOUBLE_DOWN;
    }

    String direction() {
        return direction;
    }

    int number() {
        return number;
    }
}
