package dev.nightkeep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ManualClockTest extends ClockContract {
    private final ManualClock clock = new ManualClock(Instant.EPOCH);

    @Override
    protected Clock clock() {
        return clock;
    }

    @Override
    protected void pass(Duration duration) throws InterruptedException {
        clock.awaitSleepers(1);
        clock.advance(duration);
    }

    @Test
    void advance_short_wakesNobody() throws InterruptedException {
        Thread sleeper = Thread.ofVirtual().start(() -> {
            try {
                clock.sleep(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        clock.awaitSleepers(1);
        clock.advance(Duration.ofSeconds(1));
        clock.awaitSleepers(1);
        assertThat(sleeper.isAlive()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        sleeper.join();
        assertThat(clock.now()).isEqualTo(Instant.ofEpochSecond(2));
    }
}
