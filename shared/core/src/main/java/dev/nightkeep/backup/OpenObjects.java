package dev.nightkeep.backup;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The objects under construction, so that none is left behind when a run breaks off. Thread-safe. */
final class OpenObjects implements AutoCloseable {
    private final Set<ObjectAssembly> open = ConcurrentHashMap.newKeySet();

    void add(ObjectAssembly object) {
        open.add(object);
    }

    void remove(ObjectAssembly object) {
        open.remove(object);
    }

    /** Gives up what is still open. */
    @Override
    public void close() {
        open.forEach(ObjectAssembly::close);
    }
}
