package dev.nightkeep.recovery.work;

import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one place in which words of the API become requests of the core. */
public final class RestoreTranslation {
    /** What is done when nothing is said. */
    public static final String USUAL_STRATEGY = "skip_duplicates";

    private static final Map<String, ConflictStrategy> STRATEGIES = Map.of(
            USUAL_STRATEGY,
            ConflictStrategy.SKIP,
            "skip",
            ConflictStrategy.SKIP,
            "overwrite",
            ConflictStrategy.OVERWRITE);

    private RestoreTranslation() {}

    /** The words for strategies. */
    public static Set<String> strategies() {
        return new TreeSet<>(STRATEGIES.keySet());
    }

    /** The names of filters that the core knows. */
    public static Set<String> filters() {
        return Set.of();
    }

    static RestoreRequest request(RestoreInput input) {
        RestoreRequest standard = RestoreRequest.standard();
        ConflictStrategy strategy = STRATEGIES.getOrDefault(input.strategy(), ConflictStrategy.SKIP);
        return new RestoreRequest(
                CollectionNames.selection(input.source()), renames(input), strategy, standard.threads());
    }

    private static List<NamespaceRename> renames(RestoreInput input) {
        return input.source()
                .flatMap(from -> input.target().map(to -> List.of(new NamespaceRename(any(from), any(to)))))
                .orElse(List.of());
    }

    /** In every database that has it. */
    private static String any(String collection) {
        return "*." + collection;
    }
}
