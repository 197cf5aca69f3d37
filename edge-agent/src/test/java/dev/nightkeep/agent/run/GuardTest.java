package dev.nightkeep.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.agent.config.RetryTerms;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.RunTimedOutException;
import dev.nightkeep.progress.Cancellation;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class GuardTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Cancellation outside = new Cancellation();
    private final Guard guard = new Guard(outside, SHORT);

    @Test
    void within_whatEndsInTime_givesItsResultOrItsFailure() {
        assertThat(guard.<String>within(LONG, "job", stop -> "made")).isEqualTo("made");
        assertThatThrownBy(() -> guard.<String>within(LONG, "job", stop -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void within_whatNeverEnds_isLeftToItself() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> guard.<String>within(SHORT, "job", stop -> {
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "late";
                }))
                .isInstanceOf(RunTimedOutException.class)
                .hasMessageContaining("does not stop either");
        never.countDown();
    }

    @Test
    void within_whatWaits_isInterrupted() {
        assertThatThrownBy(() -> guard.<String>within(SHORT, "job", stop -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("interrupted", e);
                    }
                    return "never";
                }))
                .isInstanceOf(RunTimedOutException.class)
                .hasMessageContaining("and was stopped");
    }

    @Test
    void within_whatWasFinishedAllTheSame_isNotThrownAway() {
        assertThat(guard.<String>within(SHORT, "job", stop -> {
                    while (!stop.requested()) {
                        Thread.onSpinWait();
                    }
                    return "committed";
                }))
                .isEqualTo("committed");
    }

    @Test
    void within_somebodyStopsIt_isCancelled() {
        outside.request();
        assertThatThrownBy(() -> guard.<String>within(LONG, "job", stop -> {
                    while (!stop.requested()) {
                        Thread.onSpinWait();
                    }
                    throw RunCancelledException.onRequest();
                }))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void backoff_doublesUpToALimit_andIsNeverShorter() {
        long seed = System.nanoTime();
        Backoff backoff = new Backoff(new RetryTerms(20, Duration.ofSeconds(30), LONG), new Random(seed));
        for (int attempt = 1; attempt <= 60; attempt++) {
            Duration least = attempt < 6 ? Duration.ofSeconds(30L << (attempt - 1)) : Backoff.LONGEST;
            assertThat(backoff.after(attempt))
                    .as("seed %d, attempt %d", seed, attempt)
                    .isBetween(least, least.multipliedBy(3).dividedBy(2));
        }
    }
}
