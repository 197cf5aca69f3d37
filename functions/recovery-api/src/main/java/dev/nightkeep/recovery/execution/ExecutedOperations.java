package dev.nightkeep.recovery.execution;

import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.recovery.operation.EndOfOperation;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationFinder;
import dev.nightkeep.recovery.operation.OperationId;
import dev.nightkeep.recovery.operation.OperationOutcome;
import dev.nightkeep.recovery.operation.OperationProgress;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.work.WorkflowInputs;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.Optional;

/**
 * How operations stand that workflows do: what their executions say. The end is written down when somebody sees it first,
 * for executions are forgotten after 90 days. Thread-safe.
 */
public final class ExecutedOperations implements OperationFinder {
    private final Operations operations;
    private final Workflows workflows;
    private final ExecutionNotes notes;
    private final ExecutionResults results;
    private final AuditLog audit;
    private final Clock clock;

    public ExecutedOperations(
            Operations operations, Workflows workflows, BackupStore store, AuditLog audit, Clock clock) {
        this.operations = operations;
        this.workflows = workflows;
        this.notes = new ExecutionNotes(store);
        this.results = new ExecutionResults(store);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return operations.noted(id).map(operation -> operation.state().over() ? operation : executed(operation));
    }

    private Operation executed(Operation operation) {
        return workflows
                .machines()
                .find(workflows.reference(operation), Workflows.name(operation))
                .map(execution -> executed(operation, execution))
                // Accepted and never started, or forgotten: it is not waited for for ever.
                .orElseGet(() -> operation.seenAt(clock.now()));
    }

    private Operation executed(Operation operation, Execution execution) {
        ExecutionKey key = key(operation);
        OperationProgress progress =
                notes.progress(key).map(ExecutedOperations::progress).orElse(operation.progress());
        if (!execution.state().over()) {
            return operation.runningSince(execution.started(), progress);
        }
        Optional<ExecutionOutcome> outcome = notes.outcome(key);
        OperationOutcome end = results.of(operation, execution, outcome);
        Operation ended =
                operations.end(operation.id(), end, progress, execution.ended().orElseGet(clock::now));
        audit.append(EndOfOperation.entry(ended, end));
        return ended;
    }

    private static ExecutionKey key(Operation operation) {
        return new ExecutionKey(
                WorkflowInputs.machine(operation).text(),
                Workflows.name(operation).text());
    }

    private static OperationProgress progress(ExecutionProgress now) {
        return new OperationProgress(now.stage(), now.collections(), now.documents(), now.rawBytes());
    }
}
