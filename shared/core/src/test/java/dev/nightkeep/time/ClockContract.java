package dev.nightkeep.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What every {@link Clock} holds. */
public abstract class ClockContract {
    private static final Duration MOMENT = Duration.ofMillis(2);

    protected abstract Clock clock();

    /** Lets that much time pass for a thread that is about to sleep; nothing to do where time passes by itself. */
    protected abstract void pass(Duration duration) throws InterruptedException;

    @Test
    protected void now_again_isNotEarlier() {
        Instant earlier = clock().now();
        for (int i = 0; i < 1000; i++) {
            Instant later = clock().now();
            assertThat(later).isAfterOrEqualTo(earlier);
            earlier = later;
        }
    }

    @Test
    protected void sleep_zeroOrLess_returnsAtOnce() throws InterruptedException {
        clock().sleep(Duration.ZERO);
        clock().sleep(Duration.ofDays(-1));
    }

    @Test
    protected void sleep_aMoment_returnsWhenItHasPassed() throws InterruptedException, ExecutionException {
        Instant before = clock().now();
        FutureTask<Instant> sleeper = started(() -> {
            clock().sleep(MOMENT);
            return clock().now();
        });
        pass(MOMENT);
        assertThat(sleeper.get()).isAfterOrEqualTo(before.plus(MOMENT));
    }

    @Test
    protected void sleep_interruptedBefore_throws() {
        for (Duration duration : new Duration[] {Duration.ZERO, MOMENT}) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> clock().sleep(duration)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    protected void sleep_interruptedMeanwhile_throws() {
        FutureTask<Boolean> sleeper = new FutureTask<>(() -> {
            clock().sleep(Duration.ofHours(1));
            return true;
        });
        Thread.ofVirtual().start(sleeper).interrupt();
        assertThatThrownBy(sleeper::get).hasCauseInstanceOf(InterruptedException.class);
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }
}
