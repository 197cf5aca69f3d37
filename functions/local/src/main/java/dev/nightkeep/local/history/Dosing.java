package dev.nightkeep.local.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What goes into the body: carbs and insulin. */
record Dosing(long seed, Span span, Person person) {
    private static final List<String> DISHES = List.of(
            "Müesli", "Käsespätzle", "crème brûlée", "Zürcher Geschnetzeltes", "jalapeño tacos", "寿司", "борщ", "פלאפל");
    private static final int HIGH = 190;
    private static final int LOW = 70;

    Stream<Treatment> meals() {
        return person.meals().map(this::meal);
    }

    private Treatment meal(Meal meal) {
        Dice dice = dice("meal", meal.at());
        Fields fields = measured(meal.at())
                .number("carbs", meal.carbs())
                .number("insulin", meal.insulin())
                .number("absorptionTime", 180)
                .text("syncIdentifier", identifier(dice));
        String note = meal.name() + (dice.chance(0.2) ? ": " + dice.oneOf(DISHES) : "");
        return Treatment.of(meal.at(), "Meal Bolus", fields.text("notes", note));
    }

    /** Insulin for a glucose that stays high although nothing was eaten. */
    Stream<Treatment> corrections() {
        return span.every(Duration.ofHours(1))
                .filter(at -> person.glucoseAt(at) > HIGH && person.insulinOnBoard(at) < 2)
                .map(this::correction);
    }

    private Treatment correction(Instant at) {
        double units = Math.round((person.glucoseAt(at) - 110) / 48.0 * 10) / 10.0;
        return Treatment.of(at.plusSeconds(90), "Correction Bolus", measured(at).number("insulin", units));
    }

    /** Glucose tablets, juice: what is taken when it is low. */
    Stream<Treatment> rescues() {
        return span.every(Duration.ofMinutes(30))
                .filter(at -> person.glucoseAt(at) < LOW)
                .map(at -> Treatment.of(
                        at.plusSeconds(240),
                        "Carb Correction",
                        measured(at).number("carbs", dice("rescue", at).whole(8, 16))));
    }

    /** The rate that the controller sets each half hour. */
    Stream<Treatment> basalRates() {
        return span.every(Duration.ofMinutes(30)).map(at -> basalRate(Moment.of(person, at)));
    }

    private Treatment basalRate(Moment moment) {
        Fields fields = new Fields()
                .text("temp", "absolute")
                .number("rate", moment.rate())
                .number("absolute", moment.rate())
                .number("duration", 30)
                .number("amount", moment.rate() / 2)
                .truth("automatic", true);
        return Treatment.of(moment.at().plusSeconds(35), "Temp Basal", fields);
    }

    private Fields measured(Instant at) {
        return new Fields()
                .number("glucose", person.glucoseAt(at))
                .text("glucoseType", "Sensor")
                .text("units", "mg/dl");
    }

    private Dice dice(String subject, Instant at) {
        return new Dice(seed, subject, at.getEpochSecond());
    }

    private static String identifier(Dice dice) {
        String chance = dice.whole(0, Integer.MAX_VALUE - 1) + "/" + dice.whole(0, Integer.MAX_VALUE - 1);
        return UUID.nameUUIDFromBytes(chance.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .toString();
    }
}
