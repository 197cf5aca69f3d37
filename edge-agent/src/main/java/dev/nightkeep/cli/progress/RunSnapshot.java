package dev.nightkeep.cli.progress;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a run is at one moment.
 *
 * @param planned  what it has before it; documents and collections are empty as long as nobody knows
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

    /** Documents since the stage began. */
    long stageDocuments() {
        return done.documents() - atStage.documents();
    }

    /** Bytes since the stage began. */
    long stageBytes() {
        return done.bytes() - atStage.bytes();
    }

    /** How long it may still take at the pace of this stage; empty where that cannot be said. */
    java.util.Optional<Duration> remaining() {
        if (planned.documents().isEmpty() || stageDocuments() == 0) {
            return java.util.Optional.empty();
        }
        long left = Math.max(0, planned.documents().getAsLong() - done.documents());
        double pace = (double) inStage.toMillis() / stageDocuments();
        return java.util.Optional.of(Duration.ofMillis((long) (pace * left)));
    }
}
