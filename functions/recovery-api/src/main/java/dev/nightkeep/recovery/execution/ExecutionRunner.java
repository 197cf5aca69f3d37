package dev.nightkeep.recovery.execution;

import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationRunner;
import dev.nightkeep.recovery.work.WorkflowInputs;

/** Has operations done by deployed workflows. Thread-safe. */
public final class ExecutionRunner implements OperationRunner {
    private final Workflows workflows;

    public ExecutionRunner(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public void start(Operation operation) {
        var unused = workflows
                .machines()
                .start(
                        workflows.reference(operation),
                        Workflows.name(operation),
                        ApiJson.text(WorkflowInputs.of(operation)));
    }
}
