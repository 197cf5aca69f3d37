package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectVersion;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.UUID;

/**
 * Finds out whether a store keeps to conditions. Services exist that take a conditional write and ignore its condition;
 * there two runs of a job would both believe that they hold its lease.
 */
public final class ConditionalWrites {
    private static final byte[] CONTENT = {'?'};
    private static final ObjectVersion OTHER_VERSION = new ObjectVersion("00000000000000000000000000000000");

    private ConditionalWrites() {}

    /**
     * Writes a probe object below {@code control/probe/}, tries to write it again as it must not be written, and deletes
     * it.
     *
     * @throws ConfigurationException when a condition was ignored
     */
    public static void check(BackupStore store) {
        try (Probe probe = new Probe(store, ObjectKey.of("control/probe/" + UUID.randomUUID()))) {
            StoredObject first = probe.write(Precondition.absent());
            probe.requireRefused(Precondition.absent(), "If-None-Match");
            probe.requireRefused(Precondition.unchanged(OTHER_VERSION), "If-Match");
            var unused = probe.write(Precondition.unchanged(first.version()));
        }
    }

    private record Probe(BackupStore store, ObjectKey key) implements AutoCloseable {
        StoredObject write(Precondition precondition) {
            return store.write(key, CONTENT, precondition);
        }

        void requireRefused(Precondition precondition, String header) {
            try {
                var unused = write(precondition);
            } catch (PreconditionFailedException asItMustBe) {
                return;
            }
            throw new ConfigurationException(
                    "The store at %s ignores %s".formatted(store.location(), header),
                    "Use a store that keeps to conditional writes; without them two runs may destroy each other's work");
        }

        @Override
        public void close() {
            store.delete(List.of(key));
        }
    }
}
