package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/**
 * What a controller knows when it decides.
 *
 * @param glucose mg/dL
 * @param slope   mg/dL per minute
 * @param insulin units on board
 * @param carbs   grams on board
 */
record Moment(Instant at, int glucose, double slope, double insulin, double carbs) {
    static final double BASAL_RATE = 0.85;
    private static final double HIGHEST_RATE = 3.4;
    private static final double SENSITIVITY = 48;

    static Moment of(Person person, Instant at) {
        return new Moment(
                at,
                person.glucoseAt(at),
                person.slopeAt(at),
                hundredths(person.insulinOnBoard(at)),
                Math.round(person.carbsOnBoard(at)));
    }

    /** The basal rate that brings the glucose back, in units per hour, in steps that a pump can deliver. */
    double rate() {
        double wanted = BASAL_RATE * (1 + (glucose - 110 + slope * 15) / 55);
        return Math.round(Math.clamp(wanted, 0, HIGHEST_RATE) * 20) / 20.0;
    }

    /**
     * The glucose to come in steps of five minutes.
     *
     * @param weight how much the carbs on board count, from 0 to 1
     */
    List<BsonValue> prediction(int steps, double weight) {
        return IntStream.range(0, steps)
                .<BsonValue>mapToObj(step -> new BsonInt32(predicted(step, weight)))
                .toList();
    }

    private int predicted(int step, double weight) {
        double passed = 1 - StrictMath.exp(-step / 12.0);
        double value = glucose + slope * 25 * passed + weight * carbs * 3 * passed - insulin * SENSITIVITY / 2 * passed;
        return (int) Math.round(Math.clamp(value, 39, 401));
    }

    int eventual() {
        return predicted(48, 1);
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
