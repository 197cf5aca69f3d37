package dev.nightkeep.lease;

import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.Precondition;
import java.util.Optional;

/** The object in which a job's lease lies. */
final class LeaseObject {
    /** A record and the version of the object that held it. */
    record Versioned(LeaseRecord lease, ObjectVersion version) {}

    private final BackupStore store;
    private final ObjectKey key;

    LeaseObject(BackupStore store, JobName job) {
        this.store = store;
        this.key = ObjectKey.of("control/%s/lease.json".formatted(job));
    }

    /** The version is never newer than the record, so that a change between the two reads fails the next write. */
    Optional<Versioned> find() {
        return store.find(key)
                .map(object -> new Versioned(
                        ControlJson.read(store.readAll(key, ControlJson.MAX_BYTES), LeaseRecord.class, key.value()),
                        object.version()));
    }

    Versioned write(LeaseRecord lease, Precondition precondition) {
        return new Versioned(
                lease, store.write(key, ControlJson.write(lease), precondition).version());
    }
}
