package dev.nightkeep.conversation.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunViewTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "RUNNING, SUCCEEDED, RUNNING",
        "SUCCEEDED, SUCCEEDED, SUCCEEDED",
        "SUCCEEDED, PARTIAL, PARTIAL",
        "SUCCEEDED, , FAILED",
        "ABORTED, SUCCEEDED, CANCELLED",
        "FAILED, SUCCEEDED, FAILED",
        "FAILED, UNVERIFIED, UNVERIFIED",
        "TIMED_OUT, SUCCEEDED, TIMED_OUT",
        "TIMED_OUT, FAILED, FAILED"
    })
    void state_isNoSuccess_unlessTheExecutionEndedWell(ExecutionState state, String said, String expected) {
        Execution execution = new Execution(
                new ExecutionName("run"),
                state,
                NOW,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Optional<ExecutionOutcome> outcome = Optional.ofNullable(said)
                .map(word -> new ExecutionOutcome("backup", "default", "run", word, NOW, Map.of()));
        assertThat(new RunView(execution, Optional.empty(), Optional.empty(), outcome, NOW).state())
                .isEqualTo(expected);
    }
}
