package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation, as {@code control/operations/<id>.json} keeps it.
 *
 * @param principal   who asked for it
 * @param subject     what it is about, for people
 * @param correlation of the request that began it
 * @param input       all that is needed to do it; no credential
 * @param updated     when whoever does it was last heard of
 * @param outcome     present as soon as it is over
 */
@JsonPropertyOrder({"id", "kind", "state", "principal", "subject", "created", "updated"})
public record Operation(
        OperationId id,
        OperationKind kind,
        String principal,
        String subject,
        String correlation,
        ObjectNode input,
        Instant created,
        Instant updated,
        Optional<Instant> begun,
        OperationProgress progress,
        Optional<OperationOutcome> outcome) {
    /** Whoever does an operation is heard of far more often than this. */
    public static final Duration SILENCE = Duration.ofMinutes(3);

    public Operation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(progress, "progress");
        input = input.deepCopy();
    }

    /** How far it is. */
    @JsonIgnore
    public OperationState state() {
        return outcome.map(OperationOutcome::state)
                .orElse(begun.isPresent() ? OperationState.RUNNING : OperationState.ACCEPTED);
    }

    @Override
    public ObjectNode input() {
        return input.deepCopy();
    }

    Operation beginning(Instant now) {
        return new Operation(
                id, kind, principal, subject, correlation, input, created, now, Optional.of(now), progress, outcome);
    }

    /** As somebody else does it, who was heard of just now. */
    public Operation runningSince(Instant start, OperationProgress now) {
        return new Operation(
                id,
                kind,
                principal,
                subject,
                correlation,
                input,
                created,
                updated.isBefore(start) ? start : updated,
                Optional.of(start),
                now,
                outcome);
    }

    Operation at(OperationProgress now, Instant when) {
        return new Operation(id, kind, principal, subject, correlation, input, created, when, begun, now, outcome);
    }

    Operation ended(OperationOutcome how, OperationProgress last, Instant when) {
        return new Operation(
                id, kind, principal, subject, correlation, input, created, when, begun, last, Optional.of(how));
    }

    /** The same, or as a failure where whoever did it has not been heard of for too long. */
    public Operation seenAt(Instant now) {
        return state().over() || now.isBefore(updated.plus(SILENCE))
                ? this
                : ended(
                        OperationOutcome.failed(
                                OperationState.FAILED,
                                new OperationError(
                                        "operation-abandoned",
                                        "Whoever did this has not been heard of since " + updated,
                                        "Look at what is there, then start it again")),
                        progress,
                        updated);
    }
}
