package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.MissingCollection;
import java.util.ArrayList;
import java.util.List;

/** What was asked for and could not be had, counted in full and named as far as a manifest names them. Thread-safe. */
public final class MissingCollections {
    private final List<MissingCollection> named = new ArrayList<>();
    private long count;

    /** Adds one. */
    public synchronized void add(MissingCollection missing) {
        count++;
        if (named.size() < Manifest.MISSING_LIMIT) {
            named.add(missing);
        }
    }

    void add(Namespace namespace, NightkeepException reason) {
        add(new MissingCollection(namespace.toString(), reason.code(), reason.userMessage()));
    }

    synchronized long count() {
        return count;
    }

    synchronized List<MissingCollection> named() {
        return List.copyOf(named);
    }
}
