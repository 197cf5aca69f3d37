package dev.nightkeep.machine;

import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** State machines that are played: what a machine does with a new execution is said beforehand. */
public final class MemoryStateMachines implements StateMachines {
    private final Map<MachineReference, UnaryOperator<Execution>> machines = new HashMap<>();
    private final Map<String, Started> executions = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    /** An execution and what it was given. */
    public record Started(MachineReference machine, Execution execution, String input) {}

    /** Adds a machine; {@code what} gives an execution as it is found when it is looked at after its start. */
    public MemoryStateMachines with(MachineReference machine, UnaryOperator<Execution> what) {
        machines.put(machine, what);
        return this;
    }

    /** As an execution ends. */
    public static Execution ended(Execution execution, ExecutionState how, String error, String cause) {
        return new Execution(
                execution.name(),
                how,
                execution.started(),
                Optional.of(execution.started().plusSeconds(60)),
                execution.input(),
                Optional.of(error).filter(text -> !text.isEmpty()),
                Optional.of(cause).filter(text -> !text.isEmpty()));
    }

    /** Everything that was started, in that order. */
    public synchronized List<Started> started() {
        return List.copyOf(executions.values());
    }

    private static String key(MachineReference machine, ExecutionName name) {
        return machine + " " + name;
    }

    private UnaryOperator<Execution> require(MachineReference machine) {
        return Optional.ofNullable(machines.get(machine))
                .orElseThrow(() -> new ConfigurationException("There is no state machine " + machine, "Check it"));
    }

    @Override
    public synchronized Execution start(MachineReference machine, ExecutionName name, String input) {
        if (input.getBytes(StandardCharsets.UTF_8).length > MAX_INPUT_BYTES) {
            throw new ConfigurationException("The input has too many bytes", "Name fewer things");
        }
        require(machine);
        Started before = executions.get(key(machine, name));
        if (before != null && !before.input().equals(input)) {
            throw new AlreadyStartedException("Execution %s was started before".formatted(name), "Take another name");
        }
        if (before != null) {
            return find(machine, name).orElseThrow();
        }
        now = now.plusSeconds(1);
        Execution running = new Execution(
                name,
                ExecutionState.RUNNING,
                now,
                Optional.empty(),
                Optional.of(input),
                Optional.empty(),
                Optional.empty());
        executions.put(key(machine, name), new Started(machine, running, input));
        return running;
    }

    @Override
    public synchronized Optional<Execution> find(MachineReference machine, ExecutionName name) {
        Started present = executions.get(key(machine, name));
        if (present == null) {
            return Optional.empty();
        }
        Execution execution = present.execution().state().over()
                ? present.execution()
                : require(machine).apply(present.execution());
        executions.put(key(machine, name), new Started(machine, execution, present.input()));
        return Optional.of(execution);
    }

    @Override
    public synchronized List<Execution> newest(MachineReference machine, int limit) {
        require(machine);
        List<Execution> found = new ArrayList<>(executions.values().stream()
                .filter(each -> each.machine().equals(machine))
                .map(Started::execution)
                .toList());
        return found.reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized void stop(MachineReference machine, ExecutionName name, String reason) {
        Started present = executions.get(key(machine, name));
        if (present != null && !present.execution().state().over()) {
            Execution stopped = ended(present.execution(), ExecutionState.ABORTED, "Cancelled", reason);
            executions.put(key(machine, name), new Started(machine, stopped, present.input()));
        }
    }

    @Override
    public void close() {}
}
