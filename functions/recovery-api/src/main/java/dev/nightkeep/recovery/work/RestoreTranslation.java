package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.filter.DateRange;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.restore.RestoreRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The one place in which words of the API become requests of the core. */
public final class RestoreTranslation {
    /** What is done when nothing is said. */
    public static final String USUAL_STRATEGY = "skip_duplicates";

    private static final Map<String, RestoreStrategy> STRATEGIES = Map.of(
            USUAL_STRATEGY,
            RestoreStrategy.SKIP_DUPLICATES,
            "skip",
            RestoreStrategy.SKIP_DUPLICATES,
            "overwrite",
            RestoreStrategy.OVERWRITE,
            "merge",
            RestoreStrategy.MERGE,
            "timestamp_based",
            RestoreStrategy.TIMESTAMP_BASED);

    private RestoreTranslation() {}

    /** The words for strategies. */
    public static Set<String> strategies() {
        return new TreeSet<>(STRATEGIES.keySet());
    }

    static RestoreRequest request(RestoreInput input) {
        return new RestoreRequest(
                        CollectionNames.selection(input.source()),
                        renames(input),
                        strategy(input),
                        RestoreRequest.standard().threads())
                .of(filter(input.filters()));
    }

    private static RestoreStrategy strategy(RestoreInput input) {
        return Optional.ofNullable(STRATEGIES.get(input.strategy()))
                .orElseThrow(() -> new CorruptBackupException(
                        "The input of an operation names a strategy that there is not",
                        "Look who wrote it, and start the operation again"));
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

    private static DocumentFilter filter(FilterInput input) {
        boolean dated = input.from().isPresent() || input.until().isPresent();
        return new DocumentFilter(
                dated ? Optional.of(new DateRange(input.from(), input.until(), input.field())) : Optional.empty(),
                Optional.empty(),
                input.sessionIds().isEmpty() ? Optional.empty() : Optional.of(sessions(input.sessionIds())));
    }

    /** Written as JSON by a library: a text stays a text, whatever stands in it. */
    private static WhereClause sessions(List<String> ids) {
        ObjectNode condition = ApiJson.object();
        ids.forEach(condition.putObject("session_id").putArray("$in")::add);
        return WhereClause.parse(condition.toString());
    }
}
