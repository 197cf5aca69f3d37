package dev.nightkeep.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunStatusTest {
    private final RemoteScene scene = new RemoteScene();

    private RunStatus ended(ExecutionState how, String said) {
        scene.started(Machine.VERIFY).thenEnds(how, "", "");
        if (!said.isEmpty()) {
            scene.says(Machine.VERIFY, said, Map.of());
        }
        return scene.look();
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED,SUCCEEDED,SUCCEEDED,true",
        "SUCCEEDED,PARTIAL,PARTIAL,false",
        "SUCCEEDED,UNVERIFIED,UNVERIFIED,false",
        "SUCCEEDED,FAILED,FAILED,false",
        "SUCCEEDED,'',UNKNOWN,false",
        "FAILED,'',FAILED,false",
        "FAILED,UNVERIFIED,UNVERIFIED,false",
        "FAILED,SUCCEEDED,FAILED,false",
        "TIMED_OUT,'',FAILED,false",
        "TIMED_OUT,SUCCEEDED,FAILED,false",
        "ABORTED,'',CANCELLED,false",
        "ABORTED,PARTIAL,PARTIAL,false",
        "ABORTED,SUCCEEDED,CANCELLED,false"
    })
    void state_isWhatBothTheCloudAndTheRunSay(ExecutionState cloud, String said, String state, boolean whole) {
        RunStatus status = ended(cloud, said);
        assertThat(status.state()).isEqualTo(state);
        assertThat(status.whole()).isEqualTo(whole);
        assertThat(status.over()).isTrue();
    }

    @Test
    void running_isNotOver_whateverAnEarlierAttemptSaid() {
        scene.started(Machine.VERIFY).says(Machine.VERIFY, "SUCCEEDED", Map.of());
        RunStatus status = scene.look();
        assertThat(status.state()).isEqualTo("RUNNING");
        assertThat(status.over()).isFalse();
        assertThat(status.whole()).isFalse();
        assertThat(status.outcome()).isEmpty();
    }

    @Test
    void why_isWhatTheRunSaid_beforeWhatTheCloudSays() {
        scene.started(Machine.BACKUP).thenEnds(ExecutionState.FAILED, "States.TaskFailed", "the task failed");
        assertThat(scene.look().why()).contains("the task failed");
        scene.says(Machine.BACKUP, "FAILED", Map.of("text", " "));
        assertThat(scene.look().why()).contains("the task failed");
        scene.says(Machine.BACKUP, "FAILED", Map.of("text", "The database is not there."));
        assertThat(scene.look().why()).contains("The database is not there.");
    }

    @Test
    void why_withoutACause_isTheError_orNothing() {
        scene.started(Machine.BACKUP).thenEnds(ExecutionState.TIMED_OUT, "States.Timeout", "");
        assertThat(scene.look().why()).contains("States.Timeout");
        RemoteScene silent = new RemoteScene();
        silent.started(Machine.BACKUP).thenEnds(ExecutionState.SUCCEEDED, "", "");
        assertThat(silent.look().why()).isEmpty();
    }

    @Test
    void job_isThatOfTheInput() {
        scene.started(Machine.BACKUP, RemoteScene.RUN, "{\"job\":\"nightly\",\"requestedBy\":\"cli\"}");
        assertThat(scene.look().job()).isEqualTo(new JobName("nightly"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"job\":\"No Job\"}", "not JSON", "[1]"})
    void job_ofAnInputThatNamesNone_isTheDefault(String input) {
        scene.started(Machine.BACKUP, RemoteScene.RUN, input);
        assertThat(scene.look().job()).isEqualTo(JobName.DEFAULT);
    }
}
