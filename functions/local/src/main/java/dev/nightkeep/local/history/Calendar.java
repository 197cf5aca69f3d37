package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What recurs: new sensors, new infusion sites, finger pricks, and the change from one app to another. */
record Calendar(long seed, Span span) {
    static final Duration READING = Duration.ofMinutes(5);
    static final Duration SENSOR_LIFE = Duration.ofDays(10);
    private static final Duration WARM_UP = Duration.ofHours(2);
    private static final Duration SITE_LIFE = Duration.ofDays(3);
    private static final double PRICKS_A_DAY = 1.6;

    Stream<Instant> sensorStarts() {
        return every(SENSOR_LIFE, Duration.ofHours(18));
    }

    Stream<Instant> siteChanges() {
        return every(SITE_LIFE, Duration.ofHours(9));
    }

    /** Whether the sensor shows a value: not while a new one warms up. */
    boolean sensorReads(Instant instant) {
        Duration since = since(instant, SENSOR_LIFE, Duration.ofHours(18));
        return since.isNegative() || since.compareTo(WARM_UP) >= 0;
    }

    /** Days since the infusion site was changed. */
    double siteAge(Instant instant) {
        Duration since = since(instant, SITE_LIFE, Duration.ofHours(9));
        return Math.max(0, since.toSeconds()) / 86400.0;
    }

    boolean fingerPricked(Instant tick) {
        double hour = span.hourAt(tick);
        long number = tick.getEpochSecond();
        return hour > 6.5 && hour < 23 && new Dice(seed, "finger", number).chance(PRICKS_A_DAY / (16.5 * 12));
    }

    /** Whether the first app still runs the pump: it does for the first two fifths. */
    boolean firstApp(Instant instant) {
        return Duration.between(span.start(), instant).toMinutes() < span.days() * 1440L * 2 / 5;
    }

    private Stream<Instant> every(Duration distance, Duration offset) {
        int most = (int) Duration.ofDays(span.days()).dividedBy(distance);
        return IntStream.rangeClosed(0, most)
                .mapToObj(turn -> span.start().plus(offset).plus(distance.multipliedBy(turn)))
                .filter(span::covers);
    }

    private Duration since(Instant instant, Duration distance, Duration offset) {
        long past = Duration.between(span.start().plus(offset), instant).toSeconds();
        return Duration.ofSeconds(past < 0 ? past : past % distance.toSeconds());
    }
}
