package dev.nightkeep.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.error.ConfigurationException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link StateMachines} hold. Whoever extends it gives two machines: one that waits, and one that ends at once. */
public abstract class StateMachinesContract {
    private static final String INPUT = "{\"job\":\"default\",\"requestedBy\":\"planted-input\"}";

    private StateMachines machines;

    protected abstract StateMachines open();

    /** Of which an execution does not end before it is stopped, at least not while a test lasts. */
    protected abstract MachineReference waiting();

    /** Of which an execution ends with success within seconds. */
    protected abstract MachineReference passing();

    /** Of which an execution fails within seconds, with the error {@code planted-error} and the cause {@code planted cause}. */
    protected abstract MachineReference failing();

    protected abstract MachineReference absent();

    /** What is shown of the reason for which an execution was stopped. */
    protected Optional<String> reason(String given) {
        return Optional.of(given);
    }

    @BeforeEach
    void openMachines() {
        machines = open();
    }

    @AfterEach
    void closeMachines() {
        machines.close();
    }

    private static ExecutionName name() {
        return ExecutionName.fresh("contract", Instant.parse("2026-11-21T10:00:00Z"), UUID.randomUUID());
    }

    private Execution ended(MachineReference machine, ExecutionName name) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            Execution found = machines.find(machine, name).orElseThrow();
            if (found.state().over()) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("execution " + name + " does not end");
    }

    @Test
    void start_isFoundByItsName() {
        ExecutionName name = name();
        Execution started = machines.start(waiting(), name, INPUT);
        assertThat(started.name()).isEqualTo(name);
        assertThat(started.state()).isEqualTo(ExecutionState.RUNNING);
        assertThat(machines.find(waiting(), name)).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(ExecutionState.RUNNING);
            assertThat(found.ended()).isEmpty();
            assertThat(found.input()).contains(INPUT);
        });
        assertThat(machines.find(passing(), name)).isEmpty();
        machines.stop(waiting(), name, "the test is over");
    }

    @Test
    void start_again_startsNothing() {
        ExecutionName name = name();
        Execution first = machines.start(waiting(), name, INPUT);
        Execution second = machines.start(waiting(), name, INPUT);
        assertThat(second.started()).isEqualTo(first.started());
        assertThat(machines.newest(waiting(), 100).stream()
                        .filter(each -> each.name().equals(name)))
                .hasSize(1);
        machines.stop(waiting(), name, "the test is over");
    }

    @Test
    void start_againAfterItsEnd_givesItAsItEnded() throws InterruptedException {
        ExecutionName name = name();
        machines.start(passing(), name, INPUT);
        Execution ended = ended(passing(), name);
        assertThat(ended.state()).isEqualTo(ExecutionState.SUCCEEDED);
        assertThat(ended.ended()).isPresent();
        assertThat(machines.start(passing(), name, INPUT)).satisfies(again -> {
            assertThat(again.state()).isEqualTo(ExecutionState.SUCCEEDED);
            assertThat(again.started()).isEqualTo(ended.started());
        });
    }

    @Test
    void start_sameNameWithAnotherInput_isRefusedWithoutTheInput() throws InterruptedException {
        ExecutionName name = name();
        machines.start(waiting(), name, INPUT);
        assertThatThrownBy(() -> machines.start(waiting(), name, "{\"job\":\"planted-other\"}"))
                .isInstanceOf(AlreadyStartedException.class)
                .hasMessageContaining(name.text())
                .message()
                .doesNotContain("planted");
        machines.stop(waiting(), name, "the test is over");
        assertThat(ended(waiting(), name).state()).isEqualTo(ExecutionState.ABORTED);
    }

    @Test
    void start_failing_saysWithWhat() throws InterruptedException {
        ExecutionName name = name();
        machines.start(failing(), name, INPUT);
        Execution ended = ended(failing(), name);
        assertThat(ended.state()).isEqualTo(ExecutionState.FAILED);
        assertThat(ended.error()).contains("planted-error");
        assertThat(ended.cause()).contains("planted cause");
    }

    @Test
    void start_absentMachine_isAMistake() {
        assertThatThrownBy(() -> machines.start(absent(), name(), INPUT)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> machines.newest(absent(), 5)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void start_tooLargeAnInput_isRefused() {
        String large = "{\"a\":\"%s\"}".formatted("x".repeat(StateMachines.MAX_INPUT_BYTES));
        assertThatThrownBy(() -> machines.start(passing(), name(), large))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void find_whatNobodyStarted_isEmpty() {
        assertThat(machines.find(passing(), name())).isEmpty();
    }

    @Test
    void newest_isInOrder() {
        ExecutionName first = name();
        ExecutionName second = name();
        machines.start(waiting(), first, INPUT);
        machines.start(waiting(), second, INPUT);
        assertThat(machines.newest(waiting(), 100))
                .extracting(Execution::name)
                .contains(first, second)
                .satisfies(names -> assertThat(names.indexOf(second)).isLessThanOrEqualTo(names.indexOf(first) + 1));
        assertThat(machines.newest(waiting(), 1)).hasSize(1);
        machines.stop(waiting(), first, "the test is over");
        machines.stop(waiting(), second, "the test is over");
    }

    @Test
    void stop_ends_andAgainDoesNothing() throws InterruptedException {
        ExecutionName name = name();
        machines.start(waiting(), name, INPUT);
        machines.stop(waiting(), name, "somebody asked for it");
        Execution ended = ended(waiting(), name);
        assertThat(ended.state()).isEqualTo(ExecutionState.ABORTED);
        assertThat(ended.cause()).isEqualTo(reason("somebody asked for it"));
        machines.stop(waiting(), name, "and again");
        assertThat(machines.find(waiting(), name).flatMap(Execution::cause)).isEqualTo(ended.cause());
        machines.stop(waiting(), name(), "what is not there");
    }
}
