package dev.nightkeep.agent.heartbeat;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.heartbeat.HostHeartbeat.JobBeat;
import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.agent.run.OutcomeListener;
import dev.nightkeep.backup.NightkeepVersion;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes behind each run how it ended, also where it never came to a backup. Thread-safe. */
public final class WriteHeartbeat implements OutcomeListener {
    private final Supplier<BackupStore> stores;
    private final Clock clock;
    private final String host;

    /** {@code stores} opens the store anew for each write. */
    public WriteHeartbeat(Supplier<BackupStore> stores, Clock clock, String host) {
        this.stores = stores;
        this.clock = clock;
        this.host = host;
    }

    @Override
    public synchronized void ended(JobSettings job, JobOutcome outcome) {
        ObjectKey key = key(host);
        try (BackupStore store = stores.get()) {
            Map<String, JobBeat> jobs = new LinkedHashMap<>(before(store, key));
            jobs.put(
                    job.name().value(),
                    new JobBeat(
                            outcome.run().toString(),
                            outcome.words(),
                            outcome.started(),
                            outcome.finished(),
                            outcome.manifest().map(manifest -> manifest.id().value()),
                            job.timing().nextAfter(clock.now())));
            HostHeartbeat beat = new HostHeartbeat(host, NightkeepVersion.text(), clock.now(), jobs);
            store.write(key, ControlJson.write(beat), Precondition.none());
        }
    }

    private static Map<String, JobBeat> before(BackupStore store, ObjectKey key) {
        try {
            return ControlJson.find(store, key, ControlJson.MAX_BYTES, HostHeartbeat.class)
                    .map(HostHeartbeat::jobs)
                    .orElse(Map.of());
        } catch (CorruptBackupException e) {
            return Map.of(); // it is written anew
        }
    }

    /** The object of a host. */
    static ObjectKey key(String host) {
        return ObjectKey.of("control/agents/%s.json"
                .formatted(Optional.of(host.replaceAll("[^A-Za-z0-9._-]", "_"))
                        .filter(name -> !name.isEmpty())
                        .orElse("unnamed")));
    }
}
