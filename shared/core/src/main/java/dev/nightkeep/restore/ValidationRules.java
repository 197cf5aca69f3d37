package dev.nightkeep.restore;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What is held against documents and target before anything is changed, beside what the target's own validators and
 * unique indexes ask for.
 *
 * @param collections what documents must have, by {@code db.collection} or a collection's name alone, as in the target
 * @param quota       how many bytes of documents and indexes a database may have afterwards
 */
public record ValidationRules(Map<String, FieldRules> collections, OptionalLong quota) {
    public ValidationRules {
        collections = Map.copyOf(collections);
    }

    /** Nothing beyond what the target itself asks for. */
    public static ValidationRules standard() {
        return new ValidationRules(Map.of(), OptionalLong.empty());
    }

    Optional<FieldRules> of(dev.nightkeep.namespace.Namespace namespace) {
        return Optional.ofNullable(collections.get(namespace.toString()))
                .or(() -> Optional.ofNullable(collections.get(namespace.collection())));
    }

    String text() {
        return new TreeMap<>(collections) + " " + quota;
    }
}
