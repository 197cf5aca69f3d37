package dev.nightkeep.cli.progress;

import dev.nightkeep.cli.text.Amounts;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How far a run is at one moment.
 *
 * @param planned  what each stage has before it; documents and collections are empty as long as nobody knows
 * @param done     since the start of the run
 * @param elapsed  likewise
 * @param atStage  what had been done when the present stage began
 * @param inStage  how long the present stage lasts
 */
record RunSnapshot(String stage, Planned planned, Done done, Duration elapsed, Done atStage, Duration inStage) {
    /** What a run has before it, as far as it knows. */
    record Planned(OptionalLong collections, OptionalLong documents) {
        static final Planned UNKNOWN = new Planned(OptionalLong.empty(), OptionalLong.empty());
    }

    /** Sums. {@code bytes} are uncompressed. */
    record Done(long collections, long documents, long bytes) {
        static final Done NOTHING = new Done(0, 0, 0);
    }

    /** What was done since the stage began. */
    Done inThisStage() {
        return new Done(
                done.collections() - atStage.collections(),
                done.documents() - atStage.documents(),
                done.bytes() - atStage.bytes());
    }

    /** How much of the stage is done, in percent; empty where nobody knows, or it does not go through documents. */
    OptionalInt percent() {
        long documents = inThisStage().documents();
        return planned.documents().isEmpty() || documents == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Amounts.percent(documents, planned.documents().getAsLong()));
    }

    /** How long the stage may still take at its pace; empty where that cannot be said. */
    Optional<Duration> remaining() {
        long documents = inThisStage().documents();
        if (planned.documents().isEmpty() || documents == 0) {
            return Optional.empty();
        }
        long left = Math.max(0, planned.documents().getAsLong() - documents);
        double pace = (double) inStage.toMillis() / documents;
        return Optional.of(Duration.ofMillis((long) (pace * left)));
    }
}
