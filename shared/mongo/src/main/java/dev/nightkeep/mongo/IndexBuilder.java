package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.IndexOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Builds the indexes that are not there, and compares all with what was wanted. */
final class IndexBuilder {
    private final DatabaseServer server;
    private final IndexLister indexes;
    private final CollectionLister lister;

    IndexBuilder(DatabaseServer server, IndexLister indexes, CollectionLister lister) {
        this.server = server;
        this.indexes = indexes;
        this.lister = lister;
    }

    IndexOutcome build(Namespace namespace, List<BsonDocument> wanted) {
        List<IndexSpecification> specifications = specifications(namespace, wanted);
        Map<String, IndexSpecification> before = present(namespace);
        List<IndexSpecification> absent = specifications.stream()
                .filter(each -> !each.isIdIndex() && !before.containsKey(each.name()))
                .toList();
        Map<String, String> refusals = buildAll(namespace, absent);
        Map<String, IndexSpecification> after = absent.isEmpty() ? before : present(namespace);
        return outcome(specifications, absent, refusals, after);
    }

    /** What {@link #build} would say about indexes that are there already; nothing where there are none. */
    List<String> differences(Namespace namespace, List<BsonDocument> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, IndexSpecification> there = present(namespace);
        return specifications(namespace, wanted).stream()
                .flatMap(each -> foreseen(each, there).stream())
                .toList();
    }

    private static Optional<String> foreseen(IndexSpecification wanted, Map<String, IndexSpecification> there) {
        if (there.containsKey(wanted.name())) {
            return failure(wanted, Map.of(), there);
        }
        return there.values().stream()
                .filter(each -> !wanted.isIdIndex() && wanted.differences(each).isEmpty())
                .findFirst()
                .map(same -> "The index %s could not be built: %s is the same one under another name"
                        .formatted(wanted.name(), same.name()));
    }

    private List<IndexSpecification> specifications(Namespace namespace, List<BsonDocument> wanted) {
        BsonDocument options =
                lister.find(namespace).map(CollectionEntry::options).orElseGet(BsonDocument::new);
        return wanted.stream()
                .map(IndexSpecification::of)
                .map(specification -> specification.explicitIn(options))
                .toList();
    }

    private Map<String, IndexSpecification> present(Namespace namespace) {
        return indexes.of(namespace).stream()
                .map(IndexSpecification::of)
                .collect(Collectors.toMap(IndexSpecification::name, Function.identity(), (first, second) -> first));
    }

    /** All in one go, for which the server scans the collection once; one by one when it refuses that. */
    private Map<String, String> buildAll(Namespace namespace, List<IndexSpecification> absent) {
        if (absent.isEmpty() || attempt(namespace, absent).isEmpty()) {
            return Map.of();
        }
        return absent.stream()
                .flatMap(each -> attempt(namespace, List.of(each)).map(words -> Map.entry(each.name(), words)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** The server's words when it refuses. */
    private Optional<String> attempt(Namespace namespace, List<IndexSpecification> specifications) {
        BsonDocument command = new BsonDocument("createIndexes", new BsonString(namespace.collection()))
                .append(
                        "indexes",
                        new BsonArray(specifications.stream()
                                .map(IndexSpecification::definition)
                                .toList()));
        try {
            server.databaseWithoutTimeout(namespace.database()).runCommand(command);
            return Optional.empty();
        } catch (MongoException e) {
            return switch (FailureKind.of(e)) {
                case REFUSED, DENIED, COLLECTION_GONE -> Optional.of(ServerWords.of(e));
                default ->
                    throw server.failures().translate("Indexes of %s could not be built".formatted(namespace), e);
            };
        }
    }

    private static IndexOutcome outcome(
            List<IndexSpecification> wanted,
            List<IndexSpecification> absent,
            Map<String, String> refusals,
            Map<String, IndexSpecification> after) {
        List<String> failures = new ArrayList<>();
        int created = 0;
        for (IndexSpecification specification : wanted) {
            Optional<String> failure = failure(specification, refusals, after);
            failure.ifPresent(failures::add);
            created += failure.isEmpty() && absent.contains(specification) ? 1 : 0;
        }
        return new IndexOutcome(created, wanted.size() - created - failures.size(), failures);
    }

    private static Optional<String> failure(
            IndexSpecification wanted, Map<String, String> refusals, Map<String, IndexSpecification> after) {
        IndexSpecification present = after.get(wanted.name());
        if (refusals.containsKey(wanted.name())) {
            return Optional.of(
                    "The index %s could not be built: %s".formatted(wanted.name(), refusals.get(wanted.name())));
        }
        if (present == null) {
            return Optional.of("The index %s is not there".formatted(wanted.name()));
        }
        List<String> differences = wanted.differences(present);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("The index %s is there, but %s".formatted(wanted.name(), String.join("; ", differences)));
    }
}
