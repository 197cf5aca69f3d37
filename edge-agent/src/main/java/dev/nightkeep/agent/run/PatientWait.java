package dev.nightkeep.agent.run;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Waits, and notices soon when somebody asks to stop. */
final class PatientWait {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Clock clock;
    private final Cancellation cancellation;

    PatientWait(Clock clock, Cancellation cancellation) {
        this.clock = clock;
        this.cancellation = cancellation;
    }

    /** False where it was stopped before the time was over. */
    boolean sleep(Duration length) {
        Duration left = length;
        try {
            while (left.isPositive() && !cancellation.requested()) {
                Duration step = left.compareTo(STEP) < 0 ? left : STEP;
                clock.sleep(step);
                left = left.minus(step);
            }
            return !cancellation.requested();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
