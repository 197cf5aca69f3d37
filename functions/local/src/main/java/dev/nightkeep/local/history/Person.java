package dev.nightkeep.local.history;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person's days: what is eaten, and the glucose that follows. Immutable. */
final class Person {
    private static final double BASELINE = 121;
    private static final double SENSOR_LEAST = 40;
    private static final double SENSOR_MOST = 400;

    private final Span span;
    private final Map<LocalDate, Day> days;
    private final List<Drift> drifts;

    Person(long seed, Span span) {
        this.span = span;
        this.days = span.dates()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), date -> Day.of(seed, date, span.zone())));
        this.drifts = List.of(
                new Drift(seed, "sensitivity of the day", Duration.ofHours(9), 24),
                new Drift(seed, "activity of the hour", Duration.ofMinutes(70), 9),
                new Drift(seed, "sensor", Duration.ofMinutes(15), 2.5));
    }

    /** The meals of the span in the order of time. */
    Stream<Meal> meals() {
        return span.dates()
                .flatMap(this::mealsOn)
                .filter(meal -> span.covers(meal.at()))
                .sorted(comparing(Meal::at));
    }

    /** The glucose that a sensor shows, in mg/dL, within what a sensor can show. */
    int glucoseAt(Instant instant) {
        double drift = drifts.stream().mapToDouble(part -> part.at(instant)).sum();
        double eaten = datesAbout(instant)
                .flatMap(this::day)
                .mapToDouble(day -> day.effect(instant))
                .sum();
        double shown = BASELINE + dawn(instant) + drift + eaten;
        return (int) Math.round(Math.clamp(shown, SENSOR_LEAST, SENSOR_MOST));
    }

    /** How the glucose moves, in mg/dL per minute over the last quarter of an hour. */
    double slopeAt(Instant instant) {
        return (glucoseAt(instant) - glucoseAt(instant.minus(Duration.ofMinutes(15)))) / 15.0;
    }

    double carbsOnBoard(Instant instant) {
        return mealsAbout(instant)
                .mapToDouble(meal -> meal.carbsOnBoard(instant))
                .sum();
    }

    double insulinOnBoard(Instant instant) {
        return mealsAbout(instant)
                .mapToDouble(meal -> meal.insulinOnBoard(instant))
                .sum();
    }

    /** The hormones of the early morning. */
    private double dawn(Instant instant) {
        double fromPeak = (span.hourAt(instant) - 6.5) / 1.8;
        return 16 * StrictMath.exp(-fromPeak * fromPeak / 2);
    }

    private Stream<Meal> mealsAbout(Instant instant) {
        return datesAbout(instant).flatMap(this::mealsOn);
    }

    private Stream<Meal> mealsOn(LocalDate date) {
        return day(date).map(Day::meals).flatMap(Collection::stream);
    }

    private Stream<LocalDate> datesAbout(Instant instant) {
        LocalDate date = span.dateAt(instant);
        return Stream.of(date.minusDays(1), date);
    }

    private Stream<Day> day(LocalDate date) {
        return Stream.ofNullable(days.get(date));
    }
}
