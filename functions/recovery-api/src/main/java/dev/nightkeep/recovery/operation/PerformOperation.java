package dev.nightkeep.recovery.operation;

import dev.nightkeep.audit.AuditLog;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.time.Clock;
import java.time.Duration;

/** Does one operation from its acceptance to its end, tells the store meanwhile how it goes, and the audit log how it ended. */
public final class PerformOperation {
    private static final Duration PULSE = Duration.ofSeconds(2);

    private final Operations operations;
    private final OperationWork work;
    private final AuditLog audit;
    private final Clock clock;

    public PerformOperation(Operations operations, OperationWork work, AuditLog audit, Clock clock) {
        this.operations = operations;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. Whatever happens is the outcome of the operation, and nothing is thrown but what the store throws. */
    public Operation perform(OperationId id, Cancellation cancellation) {
        Operation begun = operations.change(id, operation -> operation.beginning(clock.now()));
        if (begun.state().over()) {
            return begun;
        }
        OperationTally tally = new OperationTally();
        Thread pulse = Thread.ofPlatform().daemon().name("pulse of " + id).start(() -> beat(id, tally));
        try {
            return end(begun, outcome(begun, tally, cancellation), tally);
        } finally {
            pulse.interrupt();
        }
    }

    private OperationOutcome outcome(Operation operation, OperationTally tally, Cancellation cancellation) {
        try {
            return work.perform(operation, tally, cancellation);
        } catch (RunCancelledException e) {
            return OperationOutcome.failed(OperationState.CANCELLED, OperationError.of(e));
        } catch (NightkeepException e) {
            return OperationOutcome.failed(OperationState.FAILED, OperationError.of(e));
        } catch (RuntimeException
                | Error e) { // the outermost frame: what it says may hold anything, so only its kind is kept
            return OperationOutcome.failed(
                    OperationState.FAILED,
                    new OperationError(
                            "internal",
                            "An unexpected error occurred (%s)"
                                    .formatted(e.getClass().getSimpleName()),
                            "Report it with the id of the operation"));
        }
    }

    private Operation end(Operation begun, OperationOutcome outcome, OperationTally tally) {
        Operation ended =
                operations.change(begun.id(), operation -> operation.ended(outcome, tally.progress(), clock.now()));
        audit.append(EndOfOperation.entry(ended, outcome));
        return ended;
    }

    private void beat(OperationId id, OperationTally tally) {
        try {
            for (boolean over = false; !over; ) {
                clock.sleep(PULSE);
                over = operations
                        .change(id, operation -> operation.at(tally.progress(), clock.now()))
                        .state()
                        .over();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it is over
        } catch (NightkeepException e) {
            return; // told by the silence, if the end cannot be written either
        }
    }
}
