package dev.nightkeep.keycheck;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The canaries of a store and their proofs. Thread-safe, also among hosts. */
final class CanaryObjects {
    private final BackupStore store;
    private final Clock clock;

    CanaryObjects(BackupStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The canary of the keys with which the key ring seals; of many that make one, one wins and all get that one. */
    Canary findOrMake(KeyRing keys) {
        KeySet set = KeySet.of(keys);
        return ConditionalWrite.repeat(
                "Making the canary of " + set, () -> find(set).or(() -> made(keys, set)));
    }

    private Optional<Canary> made(KeyRing keys, KeySet set) {
        Canary canary = Canary.seal(keys, clock.now());
        try {
            store.write(set.object(Canary.OBJECT), ControlJson.write(canary), Precondition.absent());
            return Optional.of(canary);
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    Optional<Canary> find(KeySet set) {
        return find(set.object(Canary.OBJECT));
    }

    /**
     * The canary under that key.
     *
     * @throws CorruptBackupException when it is none, or that of other keys
     */
    Optional<Canary> find(ObjectKey key) {
        Optional<Canary> found = read(key, Canary.class);
        found.map(canary -> canary.keySet().object(Canary.OBJECT))
                .filter(own -> !own.equals(key))
                .ifPresent(own -> {
                    throw new CorruptBackupException(
                            "%s is the canary of other keys, and belongs under %s".formatted(key, own),
                            "Find out who writes to the store; a canary that is removed is made anew");
                });
        return found;
    }

    /** Where the store can have canaries, in the order of their names. */
    List<ObjectKey> places() {
        List<ObjectKey> places = new ArrayList<>();
        Optional<Listing> next = Optional.of(Listing.folders(KeySet.FOLDER));
        while (next.isPresent()) {
            Listing listing = next.get();
            ObjectPage page = store.list(listing);
            page.folders().forEach(folder -> places.add(ObjectKey.of(folder + Canary.OBJECT)));
            next = page.next().map(listing::startingAt);
        }
        return places;
    }

    /** The proof that somebody opened the canary; empty where there is none, or one of another canary. */
    Optional<CanaryProof> proof(Canary canary) {
        return read(canary.keySet().object(CanaryProof.OBJECT), CanaryProof.class)
                .filter(proof -> proof.belongsTo(canary));
    }

    /** Notes that the canary was opened now. */
    CanaryProof prove(Canary canary, CanarySecret secret) {
        ObjectKey key = canary.keySet().object(CanaryProof.OBJECT);
        CanaryProof proof = new CanaryProof(clock.now(), secret.proof());
        return ConditionalWrite.repeat("Noting that the canary was opened", () -> written(key, proof));
    }

    private Optional<CanaryProof> written(ObjectKey key, CanaryProof proof) {
        Precondition present = store.find(key)
                .map(StoredObject::version)
                .map(Precondition::unchanged)
                .orElse(Precondition.absent());
        try {
            store.write(key, ControlJson.write(proof), present);
            return Optional.of(proof);
        } catch (PreconditionFailedException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(ObjectKey key, Class<T> type) {
        return store.find(key)
                .map(object -> ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), type, key.value()));
    }
}
