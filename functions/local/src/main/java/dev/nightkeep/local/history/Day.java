package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one day brings: its meals and, some nights, a dip.
 *
 * @param dip      the instant of its lowest point
 * @param dipDepth mg/dL, 0 in most nights
 */
record Day(List<Meal> meals, Instant dip, double dipDepth) {
    private static final double DIP_WIDTH_SECONDS = Duration.ofMinutes(40).toSeconds();

    Day {
        meals = List.copyOf(meals);
    }

    static Day of(long seed, LocalDate date, ZoneId zone) {
        Dice dice = new Dice(seed, "day", date.toEpochDay());
        List<Meal> meals = Arrays.stream(Habit.values())
                .map(habit -> habit.on(date, zone, dice))
                .flatMap(Optional::stream)
                .toList();
        Instant dip = date.atStartOfDay(zone).toInstant().plusSeconds((long) (3600 * dice.between(2, 4.5)));
        return new Day(meals, dip, dice.chance(0.25) ? dice.between(25, 65) : 0);
    }

    /** What this day adds to the glucose at the instant, in mg/dL. */
    double effect(Instant instant) {
        double distance = Duration.between(dip, instant).toSeconds() / DIP_WIDTH_SECONDS;
        double night = dipDepth * StrictMath.exp(-distance * distance / 2);
        return meals.stream().mapToDouble(meal -> meal.effect(instant)).sum() - night;
    }
}
