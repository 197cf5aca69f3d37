package dev.nightkeep.access;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands out permits, counted in the store, so that a limit holds across all instances. The window slides: it is the
 * {@code window} up to now, not a quarter of the hour. Of two that race for the last permit, one gets it. Thread-safe.
 */
public final class RateLimiter {
    private final BackupStore store;
    private final Clock clock;

    public RateLimiter(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a permit.
     *
     * @param principal whose limit it is
     * @param kind      what it is for: a word of {@code a-z}
     * @throws dev.nightkeep.error.NightkeepException when the store cannot tell: then there is no permit
     */
    public Permit take(String principal, String kind, RateLimit limit) {
        ObjectKey key = key(principal, kind);
        // Each lost race is a permit that another took: after as many as there are, none is left.
        for (int i = 0; i <= limit.permits(); i++) {
            Optional<Permit> permit = attempt(key, limit);
            if (permit.isPresent()) {
                return permit.get();
            }
        }
        throw new StoreUnavailableException(
                "Requests could not be counted, because their count kept changing", "Try again");
    }

    private Optional<Permit> attempt(ObjectKey key, RateLimit limit) {
        Instant now = clock.now();
        Optional<StoredObject> present = store.find(key);
        TakenPermits taken =
                present.map(object -> read(key)).orElse(TakenPermits.NONE).within(limit.window(), now);
        if (taken.count() >= limit.permits()) {
            return Optional.of(new Permit.Exhausted(taken.untilNext(limit.window(), now)));
        }
        TakenPermits more = taken.plus(now);
        return write(key, more, present)
                ? Optional.of(new Permit.Granted(limit.permits() - more.count(), more.untilNext(limit.window(), now)))
                : Optional.empty();
    }

    private TakenPermits read(ObjectKey key) {
        return ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), TakenPermits.class, key.value());
    }

    private boolean write(ObjectKey key, TakenPermits taken, Optional<StoredObject> present) {
        Precondition asSeen =
                present.map(object -> Precondition.unchanged(object.version())).orElse(Precondition.absent());
        try {
            store.write(key, ControlJson.write(taken), asSeen);
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }

    /** Names of principals may hold anything, so their hash stands in the key. */
    private static ObjectKey key(String principal, String kind) {
        byte[] name = principal.getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/limits/%s/%s.json".formatted(Digest.of(name, 0, name.length), kind));
    }
}
