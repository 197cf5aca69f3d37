package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NearestName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is held against documents and target before anything is changed, beside what the target's own validators and
 * unique indexes ask for.
 *
 * @param collections what documents must have, by {@code db.collection} or a collection's name alone, as in the target
 * @param quota       how many bytes of documents and indexes a database may have afterwards
 * @param validator   what validators of the target mean for what is restored
 */
public record ValidationRules(Map<String, FieldRules> collections, OptionalLong quota, ValidatorRule validator) {
    public ValidationRules {
        collections = Map.copyOf(collections);
    }

    /** With the usual meaning of validators. */
    public ValidationRules(Map<String, FieldRules> collections, OptionalLong quota) {
        this(collections, quota, ValidatorRule.WHEN_CHANGED);
    }

    /** Nothing beyond what the target itself asks for. */
    public static ValidationRules standard() {
        return new ValidationRules(Map.of(), OptionalLong.empty());
    }

    Optional<FieldRules> of(Namespace namespace) {
        return Optional.ofNullable(collections.get(namespace.toString()))
                .or(() -> Optional.ofNullable(collections.get(namespace.collection())));
    }

    /**
     * Fails where rules are about no collection of the backup: they would check nothing.
     *
     * @param targets every collection of the backup by the name that it gets, whether it is meant or not
     */
    void requireUsed(Set<Namespace> targets) {
        collections.keySet().stream()
                .sorted()
                .filter(name -> targets.stream().noneMatch(each -> isOf(name, each)))
                .findFirst()
                .ifPresent(unused -> {
                    throw new ConfigurationException(
                            "There are rules for '%s', and no collection of the backup is called so".formatted(unused),
                            "Correct the name or take it out" + meant(unused, targets));
                });
    }

    private static boolean isOf(String name, Namespace namespace) {
        return name.equals(namespace.toString()) || name.equals(namespace.collection());
    }

    private static String meant(String unused, Set<Namespace> targets) {
        Set<String> names = new TreeSet<>();
        targets.forEach(each -> {
            names.add(each.toString());
            names.add(each.collection());
        });
        return NearestName.of(unused, names)
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    String text() {
        return new TreeMap<>(collections) + " " + quota + " " + validator;
    }
}
