package dev.nightkeep.alerts;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people were told and is not over, below {@code control/alerts/}. Of many that want to tell the same at once, one
 * does. Who is about to tell claims it first, and says afterwards whether it was told; a claim of which nothing more is
 * heard lapses, so that a killed function silences nothing. Thread-safe, also among functions.
 */
final class Incidents {
    /** Longer than a function that tells may take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final BackupStore store;
    private final Clock clock;

    Incidents(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    enum State {
        CLAIMED,
        TOLD,
        OVER
    }

    /** The content of an incident's object. */
    record Incident(String name, State state, Instant since) {}

    /** Whether the caller is to tell it now: nobody did since it was over last, and nobody is about to. */
    boolean claim(String name) {
        return change(
                name,
                present -> present.filter(this::stands).isPresent() ? Optional.empty() : Optional.of(State.CLAIMED));
    }

    private boolean stands(Incident incident) {
        return switch (incident.state()) {
            case TOLD -> true;
            case OVER -> false;
            case CLAIMED -> incident.since().plus(CLAIM).isAfter(clock.now());
        };
    }

    /** Notes that it was told. */
    void told(String name) {
        change(name, present -> Optional.of(State.TOLD));
    }

    /** Notes that it is over, or could not be told. */
    void over(String name) {
        change(name, present -> Optional.of(State.OVER));
    }

    /** Whether it was told and is not over. */
    boolean isOpen(String name) {
        return find(key(name))
                .filter(incident -> incident.state() == State.TOLD)
                .isPresent();
    }

    /** Whether the caller is to tell that it is over; it is over from now on. */
    boolean end(String name) {
        return change(
                name,
                present -> present.map(Incident::state)
                        .filter(state -> state == State.TOLD)
                        .map(state -> State.OVER));
    }

    /** False where there was nothing to change. */
    private boolean change(String name, Function<Optional<Incident>, Optional<State>> decision) {
        return ConditionalWrite.repeat("Noting alert " + name, () -> attempt(name, decision));
    }

    private Optional<Boolean> attempt(String name, Function<Optional<Incident>, Optional<State>> decision) {
        Optional<StoredObject> there = store.find(key(name));
        Optional<State> next = decision.apply(there.flatMap(object -> find(object.key())));
        if (next.isEmpty()) {
            return Optional.of(false);
        }
        try {
            store.write(
                    key(name),
                    ControlJson.write(new Incident(name, next.get(), clock.now())),
                    there.map(object -> Precondition.unchanged(object.version()))
                            .orElse(Precondition.absent()));
            return Optional.of(true);
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    private Optional<Incident> find(ObjectKey key) {
        return store.find(key)
                .map(found -> ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), Incident.class, key.value()));
    }

    private static ObjectKey key(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/alerts/%s.json".formatted(Digest.of(bytes, 0, bytes.length)));
    }
}
