package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;
import java.util.Optional;

/**
 * What to bring back and how.
 *
 * @param selection of collections, by the names they have in the backup
 * @param renames   tried in order; the first that changes a name wins
 * @param threads   how many blocks are decoded and written at once
 */
public record RestoreRequest(
        NamespaceSelection selection, List<NamespaceRename> renames, ConflictStrategy strategy, int threads) {
    private static final int MAX_THREADS = 64;

    public RestoreRequest {
        renames = List.copyOf(renames);
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to %d, not %d".formatted(MAX_THREADS, threads));
        }
    }

    /** Everything under its own name; what the target holds already stays. */
    public static RestoreRequest standard() {
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(),
                ConflictStrategy.SKIP,
                Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8));
    }

    /** The collection under the name that it gets, or empty where it is not meant. */
    Optional<CollectionDescription> destination(CollectionDescription collection) {
        if (!selection.includes(collection.namespace())) {
            return Optional.empty();
        }
        return Optional.of(new CollectionDescription(
                rename(collection.namespace()), collection.type(), collection.options(), collection.uuid()));
    }

    private Namespace rename(Namespace namespace) {
        return renames.stream()
                .map(rule -> rule.apply(namespace))
                .filter(renamed -> !renamed.equals(namespace))
                .findFirst()
                .orElse(namespace);
    }
}
