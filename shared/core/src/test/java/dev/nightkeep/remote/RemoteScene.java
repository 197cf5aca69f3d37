package dev.nightkeep.remote;

import dev.nightkeep.backup.ImpatientClock;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.partition.Executions;
import dev.nightkeep.stack.DeployedStack;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation that is played: what its runs do, they do when they are looked at. */
final class RemoteScene {
    static final ExecutionName RUN = new ExecutionName("run-1");
    static final String NO_INPUT = "{}";

    final ImpatientClock clock = new ImpatientClock(new ManualClock());
    final InMemoryStore store = new InMemoryStore(clock);
    final MemoryStateMachines machines = new MemoryStateMachines();
    final ExecutionNotes notes = new ExecutionNotes(store);
    final LookAtRun runs;
    private final Deque<UnaryOperator<Execution>> looks = new ArrayDeque<>();

    RemoteScene() {
        Map<String, String> outputs = Stream.concat(
                        Stream.of("Bucket"), deployed().map(RemoteScene::word))
                .collect(Collectors.toMap(RemoteScene::output, word -> word));
        Installation installation =
                new Installation(new DeployedStack("nightkeep", "CREATE_COMPLETE", outputs, Map.of()));
        deployed().forEach(machine -> machines.with(installation.machine(machine), this::looked));
        runs = new LookAtRun(machines, store, installation);
    }

    /** Conversations are not deployed everywhere. */
    private static Stream<Machine> deployed() {
        return Arrays.stream(Machine.values()).filter(machine -> machine != Machine.DISCORD);
    }

    private static String word(Machine machine) {
        return machine.name().charAt(0) + machine.text().substring(1);
    }

    private static String output(String word) {
        return word.equals("Bucket") ? "BucketName" : word + "StateMachineArn";
    }

    private Execution looked(Execution running) {
        return Optional.ofNullable(looks.poll())
                .orElse(UnaryOperator.identity())
                .apply(running);
    }

    /** What happens by the next look that nothing was said of. */
    RemoteScene then(Runnable what) {
        looks.add(running -> {
            what.run();
            return running;
        });
        return this;
    }

    /** Likewise, and the run ends. */
    RemoteScene thenEnds(ExecutionState how, String error, String cause) {
        looks.add(running -> MemoryStateMachines.ended(running, how, error, cause));
        return this;
    }

    RemoteScene started(Machine machine, ExecutionName name, String input) {
        var unused = machines.start(new MachineReference(word(machine)), name, input);
        return this;
    }

    RemoteScene started(Machine machine) {
        return started(machine, RUN, NO_INPUT);
    }

    /** The backup that {@link #RUN} makes from now on. */
    BackupId backup() {
        return new Executions(store).backup(RUN.text(), clock.now(), BackupType.FULL);
    }

    void says(Machine machine, String state, Map<String, Object> result) {
        notes.outcome(new ExecutionOutcome(machine.text(), "default", RUN.text(), state, clock.now(), result));
    }

    RunStatus look() {
        return runs.find(RUN);
    }
}
