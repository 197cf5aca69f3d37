package dev.nightkeep.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TaskWatchTest {
    private static final ExecutionKey EXECUTION = new ExecutionKey("restore", "run-1");

    private final ManualClock clock = new ManualClock();
    private final ExecutionNotes notes = new ExecutionNotes(new InMemoryStore());
    private final AtomicLong remaining = new AtomicLong(900_000);
    private final TaskTime time = new TaskTime(remaining::get);
    private final Instant entered = clock.now();

    private TaskWatch watch() {
        return new TaskWatch(notes, EXECUTION, entered, 3, time, clock);
    }

    private void beat() throws InterruptedException {
        clock.awaitSleepers(1);
        clock.advance(Duration.ofSeconds(5));
        clock.awaitSleepers(1);
    }

    @Test
    void watch_work_tellsHowFarItIs() throws InterruptedException {
        try (TaskWatch watch = watch()) {
            watch.on(new ProgressEvent.StageEntered("restoring"));
            watch.on(new ProgressEvent.Advanced("app.a", 10, 100, 0));
            watch.on(new ProgressEvent.Advanced("app.a", 5, 50, 0));
            watch.on(new ProgressEvent.CollectionFinished("app.a"));
            beat();
            assertThat(notes.progress(EXECUTION).orElseThrow()).satisfies(told -> {
                assertThat(told.stage()).isEqualTo("restoring");
                assertThat(told.slice()).isEqualTo(3);
                assertThat(told.collections()).isEqualTo(1);
                assertThat(told.documents()).isEqualTo(15);
                assertThat(told.rawBytes()).isEqualTo(150);
            });
        }
    }

    @Test
    void watch_stopWhileItWorks_stopsIt() throws InterruptedException {
        try (TaskWatch watch = watch()) {
            notes.stop(EXECUTION, entered.plusSeconds(1));
            assertThat(watch.ending().requested()).isFalse();
            clock.awaitSleepers(1);
            clock.advance(Duration.ofSeconds(5));
            while (!watch.ending().requested()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(watch::requireNotStopped).isInstanceOf(RunCancelledException.class);
        }
    }

    @Test
    void watch_timeThatIsOver_endsTheTaskAndDoesNotStopIt() {
        try (TaskWatch watch = watch()) {
            remaining.set(89_000);
            watch.on(new ProgressEvent.Advanced("app.a", 1, 1, 0));
            assertThat(watch.ending().requested()).isTrue();
            assertThat(watch.stopping().requested()).isFalse();
            watch.requireNotStopped();
        }
    }

    @Test
    void watch_stopOfAnEarlierAttempt_isNotMeant() {
        notes.stop(EXECUTION, entered.minusSeconds(1));
        try (TaskWatch watch = watch()) {
            watch.requireNotStopped();
            assertThat(watch.ending().requested()).isFalse();
        }
    }
}
