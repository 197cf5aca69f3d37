package dev.nightkeep.recovery.operation;

import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditOrigin;
import dev.nightkeep.audit.AuditOutcome;
import java.util.Optional;

/** What the audit log says of the end of an operation. */
public final class EndOfOperation {
    private EndOfOperation() {}

    /** The entry of an operation that ended like this. */
    public static AuditEntry entry(Operation operation, OperationOutcome outcome) {
        boolean done = outcome.state() == OperationState.SUCCEEDED;
        String code = outcome.error().map(OperationError::code).orElse("partial");
        return new AuditEntry(
                operation.principal(),
                operation.kind().text() + ".end",
                operation.id() + " " + operation.subject(),
                new AuditOrigin("api", "", operation.correlation()),
                done ? AuditOutcome.DONE : AuditOutcome.FAILED,
                done ? Optional.empty() : Optional.of(code));
    }
}
