package dev.nightkeep.local.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class TortureClockTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final TortureClock clock = new TortureClock(new Clock() {
        @Override
        public Instant now() {
            return START;
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("nobody waits for this one");
        }
    });

    @Test
    void sleep_short_movesTimeOn() throws InterruptedException {
        clock.sleep(Duration.ofSeconds(3));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void sleep_long_endsWhenTimeIsMovedOn() throws Exception {
        FutureTask<Instant> sleeper = new FutureTask<>(() -> {
            clock.sleep(Duration.ofSeconds(15));
            return clock.now();
        });
        Thread.ofPlatform().start(sleeper);
        while (!sleeper.isDone()) {
            clock.advance(Duration.ofSeconds(20)); // perhaps before it sleeps
            Thread.onSpinWait();
        }
        assertThat(sleeper.get()).isAfterOrEqualTo(START.plusSeconds(15));
    }

    @Test
    void sleep_interrupted_throws() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> clock.sleep(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
    }
}
