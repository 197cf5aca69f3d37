package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows where documents are written past the collection's validator, as the source may hold some that were there before
 * it. Where there is none it is not asked for, because a user with the role readWrite may not. Thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/privilege-actions/">bypassDocumentValidation</a>
 */
final class ValidatorBypass {
    private static final String BUCKETS = "system.buckets.";
    private static final int VALIDATION_FAILURE = 121;
    private static final String NO_RIGHT =
            "; this database user may not write past validators: for that, give it the action bypassDocumentValidation"
                    + " on the database, which the roles dbAdmin and restore have";

    private final CollectionLister lister;
    private final boolean wanted;
    private final Map<Namespace, Boolean> needed = new ConcurrentHashMap<>();
    private final Set<Namespace> denied = ConcurrentHashMap.newKeySet();

    /** @param wanted whether documents are written past validators at all */
    ValidatorBypass(CollectionLister lister, boolean wanted) {
        this.lister = lister;
        this.wanted = wanted;
    }

    /** Buckets of a time series have a validator of the server's own, which must hold. */
    boolean neededFor(Namespace namespace) {
        return wanted
                && !namespace.collection().startsWith(BUCKETS)
                && needed.computeIfAbsent(namespace, this::hasValidator);
    }

    private boolean hasValidator(Namespace namespace) {
        return lister.find(namespace)
                .filter(entry -> entry.options().containsKey("validator"))
                .isPresent();
    }

    /** This user may not: from now on the validator decides. */
    void denied(Namespace namespace) {
        denied.add(namespace);
        needed.put(namespace, false);
    }

    /** The server's words about a document that it refused, and what to do where a right is missing. */
    String explained(Namespace namespace, int code, String words) {
        return code == VALIDATION_FAILURE && denied.contains(namespace) ? words + NO_RIGHT : words;
    }
}
