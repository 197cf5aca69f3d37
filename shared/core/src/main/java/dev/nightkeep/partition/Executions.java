package dev.nightkeep.partition;

import dev.nightkeep.error.AlreadyStartedException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.JobName;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which backup each execution of a state machine makes: one, however often its first step is called. */
public final class Executions {
    private final BackupStore store;

    public Executions(BackupStore store) {
        this.store = store;
    }

    /** The content of an execution's object. */
    record Execution(String name, BackupId backup) {}

    /** The content of the object of a time at which a schedule fired. */
    record Firing(String execution) {}

    /**
     * The id of the backup that the execution of that name makes: a new one for a new name.
     *
     * @param started when the execution began
     */
    public BackupId backup(String name, Instant started, BackupType type) {
        BackupId fresh = BackupId.ofRun(started, type, UUID.randomUUID());
        try {
            store.write(key("executions", name), ControlJson.write(new Execution(name, fresh)), Precondition.absent());
            return fresh;
        } catch (PreconditionFailedException e) {
            return find(name).orElseThrow(() -> e);
        }
    }

    /** The backup of an execution that has got as far as to have one. */
    public Optional<BackupId> find(String name) {
        return read(key("executions", name), Execution.class).map(Execution::backup);
    }

    /**
     * Takes a firing of a schedule for the execution of that name. A schedule may fire twice for one time (EventBridge
     * Scheduler delivers at least once).
     *
     * @throws AlreadyStartedException when another execution has taken it
     */
    public void claim(JobName job, String scheduledAt, String execution) {
        ObjectKey key = key("firings", job + " " + scheduledAt);
        try {
            store.write(key, ControlJson.write(new Firing(execution)), Precondition.absent());
        } catch (PreconditionFailedException e) {
            String first = read(key, Firing.class).map(Firing::execution).orElseThrow(() -> e);
            if (!first.equals(execution)) {
                throw new AlreadyStartedException(
                        "Execution %s was started for %s already".formatted(first, scheduledAt),
                        "Nothing is to be done; a schedule may fire twice");
            }
        }
    }

    private <T> Optional<T> read(ObjectKey key, Class<T> type) {
        return ControlJson.find(store, key, ControlJson.MAX_BYTES, type);
    }

    private static ObjectKey key(String folder, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/%s/%s.json".formatted(folder, Digest.of(bytes, 0, bytes.length)));
    }
}
