package dev.nightkeep.local.history;

import static java.util.Comparator.comparing;

import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** Meals, insulin, basal rates, care of sensor and site, and notes, in the order of time. */
record Treatments(long seed, Span span, Calendar calendar, Person person) {
    Stream<BsonDocument> documents() {
        ObjectIds ids = new ObjectIds(seed, "treatments");
        Dosing dosing = new Dosing(seed, span, person);
        CareEvents care = new CareEvents(seed, span, calendar, person);
        return Stream.of(dosing.meals(), dosing.corrections(), dosing.rescues(), dosing.basalRates(), care.all())
                .flatMap(Function.identity())
                .filter(treatment -> span.covers(treatment.at()))
                .sorted(comparing(Treatment::at).thenComparing(Treatment::eventType))
                .map(treatment -> treatment.document(ids, calendar.firstApp(treatment.at())));
    }
}
