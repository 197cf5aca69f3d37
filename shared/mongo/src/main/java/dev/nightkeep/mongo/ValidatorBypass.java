package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows where documents are written past the collection's validator, as the source may hold some that were there before
 * it. Where there is none it is not asked for, because a user with the role readWrite may not. Thread-safe.
 */
final class ValidatorBypass {
    private static final String BUCKETS = "system.buckets.";

    private final CollectionLister lister;
    private final Map<Namespace, Boolean> needed = new ConcurrentHashMap<>();

    ValidatorBypass(CollectionLister lister) {
        this.lister = lister;
    }

    /** Buckets of a time series have a validator of the server's own, which must hold. */
    boolean neededFor(Namespace namespace) {
        return !namespace.collection().startsWith(BUCKETS) && needed.computeIfAbsent(namespace, this::hasValidator);
    }

    private boolean hasValidator(Namespace namespace) {
        return lister.find(namespace)
                .filter(entry -> entry.options().containsKey("validator"))
                .isPresent();
    }

    /** This user may not: from now on the validator decides. */
    void denied(Namespace namespace) {
        needed.put(namespace, false);
    }
}
