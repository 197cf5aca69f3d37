package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The operations of a store. Thread-safe, also among instances. */
public final class Operations implements OperationFinder {
    private final BackupStore store;
    private final Clock clock;

    public Operations(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes down what is to be done, before anybody does it.
     *
     * @param input a record of which the kind knows
     */
    public Operation accept(
            OperationKind kind, String principal, String subject, String correlation, ObjectNode input) {
        var now = clock.now();
        Operation operation = new Operation(
                OperationId.of(now, kind, UUID.randomUUID()),
                kind,
                principal,
                subject,
                correlation,
                input,
                now,
                now,
                Optional.empty(),
                OperationProgress.NONE,
                Optional.empty());
        store.write(key(operation.id()), ControlJson.write(operation), Precondition.absent());
        return operation;
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return read(id).map(operation -> operation.seenAt(clock.now()));
    }

    /** The operation as it was noted last, by whoever does it. */
    public Optional<Operation> noted(OperationId id) {
        return read(id);
    }

    /** Notes how an operation ended, unless that was noted before; returns it as it is noted. */
    public Operation end(OperationId id, OperationOutcome how, OperationProgress last, Instant when) {
        return change(id, operation -> operation.ended(how, last, when));
    }

    private Optional<Operation> read(OperationId id) {
        try {
            byte[] json = store.readAll(key(id), ControlJson.MAX_BYTES);
            return Optional.of(ControlJson.read(json, Operation.class, key(id).value()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Notes that an operation will not be done. */
    public void refuse(OperationId id, NightkeepException why) {
        OperationOutcome outcome = OperationOutcome.failed(OperationState.FAILED, OperationError.of(why));
        change(id, operation -> operation.ended(outcome, operation.progress(), clock.now()));
    }

    /** Changes an operation that is not over; one that is stays as it ended. */
    Operation change(OperationId id, UnaryOperator<Operation> change) {
        return ConditionalWrite.repeat("Noting operation " + id, () -> attempt(id, change));
    }

    private Optional<Operation> attempt(OperationId id, UnaryOperator<Operation> change) {
        StoredObject present = store.find(key(id))
                .orElseThrow(() -> new ObjectNotFoundException(
                        "There is no operation %s".formatted(id), "It may have been removed; start it again"));
        Operation operation = read(id).orElseThrow();
        if (operation.state().over()) {
            return Optional.of(operation);
        }
        Operation changed = change.apply(operation);
        try {
            store.write(key(id), ControlJson.write(changed), Precondition.unchanged(present.version()));
            return Optional.of(changed);
        } catch (PreconditionFailedException e) {
            return read(id).filter(changed::equals); // the write may have arrived although its answer did not
        }
    }

    private static ObjectKey key(OperationId id) {
        return ObjectKey.of("control/operations/%s.json".formatted(id));
    }
}
