package dev.nightkeep.restore;

import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What to bring back and how.
 *
 * @param selection       of collections, by the names they have in the backup
 * @param renames         tried in order; the first that changes a name wins
 * @param rules           what becomes of documents that the target has
 * @param filter          which documents of these collections
 * @param validation      what is held against the documents before anything is changed
 * @param threads         how many batches are in work at once
 * @param batchSize       how many documents are looked up and written at once
 * @param continueOnError whether documents that do not fit are left out, rather than everything
 */
public record RestoreRequest(
        NamespaceSelection selection,
        List<NamespaceRename> renames,
        ConflictRules rules,
        DocumentFilter filter,
        ValidationRules validation,
        int threads,
        int batchSize,
        boolean continueOnError) {
    private static final int MAX_THREADS = 64;

    public RestoreRequest {
        renames = List.copyOf(renames);
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to %d, not %d".formatted(MAX_THREADS, threads));
        }
        if (batchSize < 1 || batchSize > DocumentBatches.MAX_DOCUMENTS) {
            throw new IllegalArgumentException(
                    "a batch has 1 to %d documents, not %d".formatted(DocumentBatches.MAX_DOCUMENTS, batchSize));
        }
    }

    /** Every document of the selected collections, by the rules that hold where nobody says otherwise. */
    public RestoreRequest(
            NamespaceSelection selection, List<NamespaceRename> renames, RestoreStrategy strategy, int threads) {
        this(
                selection,
                renames,
                ConflictRules.of(strategy),
                DocumentFilter.everything(),
                ValidationRules.standard(),
                threads,
                DocumentBatches.MAX_DOCUMENTS,
                false);
    }

    /** Everything under its own name; what the target holds already stays. */
    public static RestoreRequest standard() {
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(),
                RestoreStrategy.SKIP_DUPLICATES,
                Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8));
    }

    /** The same, for these documents only. */
    public RestoreRequest of(DocumentFilter documents) {
        return new RestoreRequest(
                selection, renames, rules, documents, validation, threads, batchSize, continueOnError);
    }

    /** The same, held against these rules. */
    public RestoreRequest with(ValidationRules rulesOfDocuments) {
        return new RestoreRequest(
                selection, renames, rules, filter, rulesOfDocuments, threads, batchSize, continueOnError);
    }

    /** What becomes of documents that the target has. */
    public RestoreStrategy strategy() {
        return rules.strategy();
    }

    /** The same for requests that lead to the same documents, and different for others. */
    Digest fingerprint() {
        String text = "%s|%s|%s|%s|%s|%s"
                .formatted(
                        selection.databases().stream().sorted().toList(),
                        selection.include(),
                        selection.exclude(),
                        renames,
                        rules,
                        filter.text());
        byte[] bytes = (text + "|" + validation.text() + "|" + continueOnError).getBytes(StandardCharsets.UTF_8);
        return Digest.of(bytes, 0, bytes.length);
    }

    /**
     * The collection under the name that it gets, or empty where it is not meant.
     *
     * @throws ConfigurationException when it would be written into what belongs to the server
     */
    Optional<CollectionDescription> destination(CollectionDescription collection) {
        if (!selection.includes(collection.namespace())) {
            return Optional.empty();
        }
        return Optional.of(new CollectionDescription(
                allowedName(collection.namespace()), collection.type(), collection.options(), collection.uuid()));
    }

    /**
     * Fails where a rename is about none of the collections that are meant, while one of them keeps its own name: it
     * would be written there by mistake.
     */
    void requireRenamesUsed(List<Namespace> meant) {
        Optional<NamespaceRename> unused = renames.stream()
                .filter(rule -> meant.stream().noneMatch(rule::matches))
                .findFirst();
        Optional<Namespace> keepsItsName = meant.stream()
                .filter(namespace -> renames.stream().noneMatch(rule -> rule.matches(namespace)))
                .findFirst();
        if (unused.isPresent() && keepsItsName.isPresent()) {
            throw new ConfigurationException(
                    "No collection that is meant is called %s, and %s would be written under its own name"
                            .formatted(unused.get().from(), keepsItsName.get()),
                    "Correct --ns-from; 'nightkeep show' names the collections of the backup");
        }
    }

    /** The name that a collection of the backup gets, whether it is meant or not. */
    public Namespace renamed(Namespace namespace) {
        return otherName(namespace).orElse(namespace);
    }

    private Optional<Namespace> otherName(Namespace namespace) {
        return renames.stream()
                .map(rule -> rule.apply(namespace))
                .filter(other -> !other.equals(namespace))
                .findFirst();
    }

    private Namespace allowedName(Namespace namespace) {
        Optional<Namespace> other = otherName(namespace);
        Namespace destination = other.orElse(namespace);
        boolean reserved = other.isPresent() ? destination.isReserved() : NotRestored.includes(destination);
        if (reserved) {
            throw new ConfigurationException(
                    "%s would be written to %s, which belongs to the server".formatted(namespace, destination),
                    "Give it another name, not in admin, local or config and not beginning with 'system.'; or leave it"
                            + " out with --exclude");
        }
        return destination;
    }
}
