package dev.nightkeep.recovery.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.catalog.ManifestReader;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.partition.Executions;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationError;
import dev.nightkeep.recovery.operation.OperationKind;
import dev.nightkeep.recovery.operation.OperationOutcome;
import dev.nightkeep.recovery.operation.OperationState;
import dev.nightkeep.recovery.work.BackupInput;
import dev.nightkeep.recovery.work.BackupView;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;

/** How executions ended, in the words of the API. What did not certainly succeed is never shown as success. */
final class ExecutionResults {
    private final BackupStore store;

    ExecutionResults(BackupStore store) {
        this.store = store;
    }

    OperationOutcome of(Operation operation, Execution execution, Optional<ExecutionOutcome> outcome) {
        if (execution.state() == ExecutionState.SUCCEEDED) {
            return outcome.map(said -> said(operation, said)).orElseGet(ExecutionResults::silent);
        }
        boolean stopped = execution.state() == ExecutionState.ABORTED
                || outcome.filter(said -> said.state().equals("CANCELLED")).isPresent();
        return OperationOutcome.failed(
                stopped ? OperationState.CANCELLED : OperationState.FAILED,
                outcome.map(ExecutionResults::error).orElseGet(() -> unexplained(execution)));
    }

    private OperationOutcome said(Operation operation, ExecutionOutcome said) {
        return switch (said.state()) {
            case "SUCCEEDED" -> OperationOutcome.of(OperationState.SUCCEEDED, result(operation, said));
            case "PARTIAL" -> OperationOutcome.of(OperationState.PARTIAL, result(operation, said));
            case "CANCELLED" -> OperationOutcome.failed(OperationState.CANCELLED, error(said));
            default -> OperationOutcome.failed(OperationState.FAILED, error(said));
        };
    }

    /** A backup as it is shown elsewhere; of other workflows what they say themselves. */
    private ObjectNode result(Operation operation, ExecutionOutcome said) {
        return Optional.of(operation)
                .filter(each -> each.kind() == OperationKind.BACKUP)
                .flatMap(this::backup)
                .orElseGet(() -> ApiJson.tree(said.result()));
    }

    private Optional<ObjectNode> backup(Operation operation) {
        BackupInput input = ApiJson.value(operation.input(), BackupInput.class);
        Optional<BackupId> made =
                new Executions(store).find(Workflows.name(operation).text());
        return made.flatMap(id -> new ManifestReader(store).find(new BackupLayout(input.job(), id)))
                .map(manifest -> BackupView.of(manifest));
    }

    private static OperationError error(ExecutionOutcome said) {
        String text = String.valueOf(said.result().getOrDefault("text", "The workflow ended as " + said.state()));
        int stop = text.indexOf(". ");
        return new OperationError(
                String.valueOf(said.result().getOrDefault("code", "failed")),
                withoutStop(stop < 0 ? text : text.substring(0, stop)),
                stop < 0 ? "Look at the run with 'nightkeep remote status'" : withoutStop(text.substring(stop + 2)));
    }

    private static String withoutStop(String sentence) {
        String stripped = sentence.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static OperationOutcome silent() {
        return OperationOutcome.failed(
                OperationState.FAILED,
                new OperationError(
                        "outcome-unknown",
                        "The workflow has ended, and left no record of how",
                        "Look at what is there before you start it again"));
    }

    private static OperationError unexplained(Execution execution) {
        return new OperationError(
                execution.state() == ExecutionState.ABORTED ? "run-cancelled" : "run-abandoned",
                "The workflow ended as %s before it could say why".formatted(execution.state()),
                "Look at what is there, then start it again");
    }
}
