package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is done to keep going: sites, sensors, finger pricks, overrides, sport, notes. */
record CareEvents(long seed, Span span, Calendar calendar, Person person) {
    private static final List<String> NOTES = List.of(
            "Erkältet, Werte höher als sonst – Basal +20 %",
            "Kanüle geknickt, neu gesetzt. Ketone 0,4 mmol/l",
            "学校の遠足、よく歩いた",
            "Vélo 25 km, rien mangé avant. À refaire !",
            "Ночью будильник: 62, 12 г сока",
            "Grandma’s birthday — two slices of cake, guessed “60 g”",
            "Πεζοπορία στο βουνό",
            "pod leaking?\nreplaced at 3 am\t(no spare left)");

    Stream<Treatment> all() {
        return Stream.of(siteChanges(), sensorStarts(), fingerPricks(), overrides(), sport(), notes())
                .flatMap(Function.identity());
    }

    private Stream<Treatment> siteChanges() {
        return calendar.siteChanges().map(at -> Treatment.of(at, "Site Change", new Fields().text("notes", "")));
    }

    private Stream<Treatment> sensorStarts() {
        return calendar.sensorStarts().map(at -> Treatment.of(at, "Sensor Start", new Fields().text("notes", "G6")));
    }

    private Stream<Treatment> fingerPricks() {
        return span.every(Calendar.READING).filter(calendar::fingerPricked).map(this::fingerPrick);
    }

    private Treatment fingerPrick(Instant at) {
        Fields fields = new Fields()
                .number("glucose", person.glucoseAt(at))
                .text("glucoseType", "Finger")
                .text("units", "mg/dl");
        return Treatment.of(at.plusSeconds(300), "BG Check", fields);
    }

    /** Loop names these itself: their ids are the texts of UUIDs among the object ids of all others. */
    private Stream<Treatment> overrides() {
        return daily("override", 0.35, 17).filter(calendar::firstApp).map(this::override);
    }

    private Treatment override(Instant at) {
        Dice dice = dice("override id", at);
        String id = String.format(
                Locale.ROOT,
                "%08X-%04X-4%03X-A%03X-%04X%08X",
                dice.whole(0, Integer.MAX_VALUE - 1),
                dice.whole(0, 0xFFFF),
                dice.whole(0, 0xFFF),
                dice.whole(0, 0xFFF),
                dice.whole(0, 0xFFFF),
                dice.whole(0, Integer.MAX_VALUE - 1));
        Fields fields = new Fields()
                .text("reason", "Pre-Meal")
                .list("correctionRange", List.of(Fields.scriptNumber(80), Fields.scriptNumber(90)))
                .number("insulinNeedsScaleFactor", 1)
                .number("duration", 60);
        return new Treatment(at, "Temporary Override", Optional.of(id), fields);
    }

    private Stream<Treatment> sport() {
        return daily("sport", 0.3, 18)
                .map(at -> Treatment.of(
                        at, "Exercise", new Fields().number("duration", 45).text("notes", "Velo")));
    }

    private Stream<Treatment> notes() {
        return daily("note", 0.25, 21)
                .map(at -> Treatment.of(
                        at, "Note", new Fields().text("notes", dice("text", at).oneOf(NOTES))));
    }

    private Stream<Instant> daily(String subject, double probability, int hour) {
        return span.dates()
                .map(date -> date.atTime(hour, 0).atZone(span.zone()).toInstant())
                .filter(at -> dice(subject, at).chance(probability))
                .map(at -> at.plusSeconds(dice(subject + " minute", at).whole(0, 3000)));
    }

    private Dice dice(String subject, Instant at) {
        return new Dice(seed, subject, at.getEpochSecond());
    }
}
