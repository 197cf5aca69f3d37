package dev.nightkeep.remote;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.partition.Executions;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.store.BackupStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how runs of an installation stand, by what the cloud says of them and by what they left in the store. Reads only. */
public final class LookAtRun {
    private final StateMachines machines;
    private final BackupStore store;
    private final Installation installation;

    public LookAtRun(StateMachines machines, BackupStore store, Installation installation) {
        this.machines = machines;
        this.store = store;
        this.installation = installation;
    }

    /** The run of that name of one workflow; empty when there is none. */
    public Optional<RunStatus> find(Machine machine, ExecutionName name) {
        RemoteRun run = run(machine, name);
        return machines.find(run.reference(), name).map(execution -> status(run, execution));
    }

    /**
     * The run of that name, of whatever workflow.
     *
     * @throws ConfigurationException when there is none
     */
    public RunStatus find(ExecutionName name) {
        return deployed()
                .flatMap(machine -> find(machine, name).stream())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "The stack '%s' has no run %s".formatted(installation.name(), name),
                        "See what there is with 'nightkeep remote list --stack %s'".formatted(installation.name())));
    }

    /** The latest runs of a workflow, or of all, the latest first. */
    public List<RunStatus> newest(Optional<Machine> machine, int limit) {
        Stream<Machine> looked = machine.map(Stream::of).orElseGet(this::deployed);
        return looked.flatMap(each -> machines.newest(installation.machine(each), limit).stream()
                        .map(execution -> new Found(each, execution)))
                .sorted(Comparator.comparing((Found found) -> found.execution().started())
                        .reversed())
                .limit(limit)
                .map(found -> status(run(found.machine(), found.execution().name()), found.execution()))
                .toList();
    }

    /** Of which the store was not asked yet. */
    private record Found(Machine machine, Execution execution) {}

    private Stream<Machine> deployed() {
        return Arrays.stream(Machine.values()).filter(installation::has);
    }

    private RemoteRun run(Machine machine, ExecutionName name) {
        return new RemoteRun(machine, installation.machine(machine), name);
    }

    private RunStatus status(RemoteRun run, Execution execution) {
        Optional<BackupId> backup = run.machine() == Machine.BACKUP
                ? new Executions(store).find(run.name().text())
                : Optional.empty();
        return new RunStatus(
                run,
                execution,
                execution.state().over() ? new ExecutionNotes(store).outcome(run.notes()) : Optional.empty(),
                backup);
    }
}
