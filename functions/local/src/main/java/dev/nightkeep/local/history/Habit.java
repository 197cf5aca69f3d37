package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The meals of an ordinary day: when, how often, how much. */
enum Habit {
    BREAKFAST("Breakfast", 7, 1, 25, 60),
    LUNCH("Lunch", 12.3, 0.95, 40, 85),
    SNACK("Snack", 16, 0.6, 10, 30),
    DINNER("Dinner", 19, 1, 35, 95);

    private static final double GRAMS_PER_UNIT = 9.5;

    private final String meal;
    private final double hour;
    private final double chance;
    private final int leastCarbs;
    private final int mostCarbs;

    Habit(String meal, double hour, double chance, int leastCarbs, int mostCarbs) {
        this.meal = meal;
        this.hour = hour;
        this.chance = chance;
        this.leastCarbs = leastCarbs;
        this.mostCarbs = mostCarbs;
    }

    /** The meal of this date, later at the weekend, or empty where it was skipped. */
    Optional<Meal> on(LocalDate date, ZoneId zone, Dice dice) {
        boolean eaten = dice.chance(chance);
        double late = date.getDayOfWeek().getValue() > 5 ? 1.2 : 0;
        double seconds = 3600 * (hour + late + dice.normal(0.4));
        Instant at = date.atStartOfDay(zone).toInstant().plusSeconds((long) seconds);
        int carbs = dice.whole(leastCarbs, mostCarbs);
        double insulin = Math.round(carbs / GRAMS_PER_UNIT * dice.between(0.8, 1.15) * 20) / 20.0;
        Duration peak = Duration.ofMinutes(dice.whole(70, 110));
        Meal eatenThen = new Meal(at, meal, carbs, insulin, carbs * dice.between(0.5, 2.5), peak);
        return Optional.of(eatenThen).filter(ignored -> eaten);
    }
}
