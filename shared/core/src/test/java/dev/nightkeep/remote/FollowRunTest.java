package dev.nightkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressEvent.Advanced;
import dev.nightkeep.progress.ProgressEvent.Planned;
import dev.nightkeep.progress.ProgressEvent.StageEntered;
import dev.nightkeep.progress.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FollowRunTest {
    private static final ExecutionKey NOTES = new ExecutionKey("verify", RemoteScene.RUN.text());

    private final RemoteScene scene = new RemoteScene();
    private final Instant before = scene.clock.now();
    private final List<ProgressEvent> told = new ArrayList<>();
    private final Cancellation leave = new Cancellation();

    private RunStatus follow() {
        return follow(told::add);
    }

    private RunStatus follow(ProgressListener progress) {
        return new FollowRun(scene.runs, scene.store, scene.clock)
                .follow(Machine.VERIFY, RemoteScene.RUN, progress, leave);
    }

    private void progress(String stage, int slice, long documents, long bytes, OptionalLong planned) {
        scene.notes.progress(
                NOTES, new ExecutionProgress(stage, slice, 2, documents, bytes, planned, scene.clock.now()));
    }

    private Duration passed() {
        return Duration.between(before, scene.clock.now());
    }

    @Test
    void follow_untilItIsOver_saysHowItEnded() {
        scene.started(Machine.VERIFY).then(() -> {}).then(() -> scene.says(Machine.VERIFY, "SUCCEEDED", Map.of()));
        scene.thenEnds(ExecutionState.SUCCEEDED, "", "");
        assertThat(follow().whole()).isTrue();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(4));
        assertThat(told).isEmpty();
    }

    @Test
    void follow_oneThatIsOver_doesNotWait() {
        scene.started(Machine.VERIFY).thenEnds(ExecutionState.FAILED, "Broken", "planted");
        assertThat(follow().why()).contains("planted");
        assertThat(passed()).isZero();
    }

    @Test
    void follow_stages_areToldAsIncrements() {
        OptionalLong ten = OptionalLong.of(10);
        scene.started(Machine.VERIFY)
                .then(() -> {})
                .then(() -> progress("reading", 1, 3, 30, ten))
                .then(() -> {})
                .then(() -> progress("reading", 1, 7, 70, ten))
                .then(() -> progress("reading", 2, 3, 30, ten))
                .then(() -> progress("checking", 1, 4, 0, OptionalLong.of(6)))
                .thenEnds(ExecutionState.SUCCEEDED, "", "");
        assertThat(follow().over()).isTrue();
        Planned first = new Planned(2, ten, OptionalLong.empty());
        Planned second = new Planned(2, OptionalLong.of(16), OptionalLong.empty());
        assertThat(told)
                .containsExactly(
                        new StageEntered("reading"),
                        first,
                        new Advanced("", 3, 30, 0),
                        first,
                        first,
                        new Advanced("", 4, 40, 0),
                        first,
                        new Advanced("", 3, 30, 0),
                        new StageEntered("checking"),
                        second,
                        new Advanced("", 4, 0, 0),
                        second);
    }

    @Test
    void follow_stageWithoutAPlan_isPlannedOnce_andNothingGoesBack() {
        scene.started(Machine.VERIFY)
                .then(() -> progress("reading", 1, 5, 10, OptionalLong.empty()))
                .then(() -> progress("reading", 1, 4, 12, OptionalLong.empty()))
                .then(() -> progress("reading", 1, 4, 11, OptionalLong.empty()))
                .thenEnds(ExecutionState.SUCCEEDED, "", "");
        assertThat(follow().state()).isEqualTo(RunStatus.UNKNOWN);
        assertThat(told)
                .containsExactly(
                        new StageEntered("reading"),
                        new Planned(2, OptionalLong.empty(), OptionalLong.empty()),
                        new Advanced("", 5, 10, 0),
                        new Advanced("", 0, 2, 0));
    }

    @Test
    void follow_left_letsTheRunGoOn() {
        scene.started(Machine.VERIFY).then(() -> {}).then(leave::request);
        RunStatus left = follow();
        assertThat(left.over()).isFalse();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(scene.look().state()).isEqualTo("RUNNING");
    }

    @Test
    void follow_interruptedAsleep_leavesAndStaysInterrupted() {
        scene.started(Machine.VERIFY);
        FollowRun follow = new FollowRun(scene.runs, scene.store, scene.clock.clock());
        Thread.currentThread().interrupt();
        RunStatus left = follow.follow(Machine.VERIFY, RemoteScene.RUN, told::add, leave);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(left.over()).isFalse();
    }

    @Test
    void follow_unknown_isSaid() {
        assertThatThrownBy(this::follow)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no run run-1 any more");
    }
}
