package dev.nightkeep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.access.Permit.Exhausted;
import dev.nightkeep.access.Permit.Granted;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RateLimiterTest {
    private static final RateLimit FIVE = new RateLimit(5, Duration.ofMinutes(15));

    private final ManualClock clock = new ManualClock();
    private final FailingStore store = new FailingStore(new InMemoryStore(clock));
    private final RateLimiter limiter = new RateLimiter(store, clock);

    private Permit take() {
        return limiter.take("token:a", "write", FIVE);
    }

    @Test
    void take_oneAfterAnother_countsDownThenRefuses() {
        for (int left = 4; left >= 0; left--) {
            assertThat(take()).isEqualTo(new Granted(left, Duration.ofMinutes(15 - (4 - left))));
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(take()).isEqualTo(new Exhausted(Duration.ofMinutes(10)));
    }

    @Test
    void take_windowSlides_onePermitIsFreeAgain() {
        IntStream.range(0, 5).forEach(i -> {
            take();
            clock.advance(Duration.ofMinutes(1));
        });
        clock.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(take()).isInstanceOf(Exhausted.class);
        clock.advance(Duration.ofNanos(1));
        assertThat(take()).isInstanceOf(Granted.class);
        assertThat(take()).isEqualTo(new Exhausted(Duration.ofMinutes(1)));
    }

    @Test
    void take_others_areNotCounted() {
        IntStream.range(0, 6).forEach(i -> take());
        assertThat(limiter.take("token:b", "write", FIVE)).isInstanceOf(Granted.class);
        assertThat(limiter.take("token:a", "read", FIVE)).isInstanceOf(Granted.class);
        assertThat(limiter.take("../../odd name\u0000", "read", FIVE)).isInstanceOf(Granted.class);
    }

    @Test
    void take_racingForTheLast_oneLoses() throws Exception {
        for (int round = 0; round < 50; round++) {
            String principal = "token:" + round;
            IntStream.range(0, 4).forEach(i -> limiter.take(principal, "write", FIVE));
            assertThat(race(store, principal, 2)).isEqualTo(1);
        }
    }

    @Test
    void take_manyRacingInADirectory_exactlyTheLimitIsGranted(@TempDir Path folder) throws Exception {
        assertThat(race(Stores.directory(folder), "token:a", 24)).isEqualTo(5);
    }

    /** Each with a limiter of its own, as an instance has; returns how many got one. */
    private long race(BackupStore shared, String principal, int callers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<Permit>> all = IntStream.range(0, callers)
                    .<Callable<Permit>>mapToObj(
                            i -> () -> new RateLimiter(shared, clock).take(principal, "write", FIVE))
                    .toList();
            long granted = 0;
            for (Future<Permit> permit : threads.invokeAll(all)) {
                granted += permit.get() instanceof Granted ? 1 : 0;
            }
            return granted;
        }
    }

    @Test
    void take_storeFails_isNoPermit() {
        store.refuse(number -> true);
        assertThatThrownBy(this::take).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void take_clockWasFarAhead_doesNotLockForEver() {
        ManualClock ahead = new ManualClock(clock.now().plus(Duration.ofDays(400)));
        IntStream.range(0, 5).forEach(i -> new RateLimiter(store, ahead).take("token:a", "write", FIVE));
        assertThat(take()).isInstanceOf(Granted.class);
    }

    @Test
    void limit_ofNothing_isRefused() {
        assertThatThrownBy(() -> new RateLimit(0, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(1001, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusals_beyondTheLimit_blockUntilTheWindowEnds() {
        RefusalCounts counts = new RefusalCounts(clock, FIVE);
        assertThat(IntStream.range(0, 5).map(i -> counts.note("192.0.2.1"))).containsExactly(1, 2, 3, 4, 5);
        assertThat(counts.blocked("192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
        assertThat(counts.blocked("192.0.2.2")).isZero();
        clock.advance(Duration.ofMinutes(15));
        assertThat(counts.blocked("192.0.2.1")).isZero();
        assertThat(counts.note("192.0.2.1")).isEqualTo(1);
    }

    @Test
    void refusals_ofVeryMany_areForgottenRatherThanKept() {
        RefusalCounts counts = new RefusalCounts(clock, FIVE);
        IntStream.range(0, 5).forEach(i -> counts.note("first"));
        IntStream.range(0, 10_000).forEach(i -> counts.note("other " + i));
        assertThat(counts.blocked("first")).isZero();
        assertThat(counts.note("other 9999")).isEqualTo(2);
    }
}
