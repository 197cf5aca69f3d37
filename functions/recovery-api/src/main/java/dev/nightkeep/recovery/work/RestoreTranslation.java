package dev.nightkeep.recovery.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.filter.DateRange;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RestoreWords;
import dev.nightkeep.restore.ValidationRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Where requests of the API become requests of the core. Stateless. */
public final class RestoreTranslation {
    /** What is done when nothing is said. */
    public static final String USUAL_STRATEGY = "skip_duplicates";

    private RestoreTranslation() {}

    /** The words for strategies. */
    public static Set<String> strategies() {
        return new TreeSet<>(RestoreWords.STRATEGIES.keySet());
    }

    /** The words for what validators of the target mean. */
    public static Set<String> validators() {
        return new TreeSet<>(RestoreWords.VALIDATORS.keySet());
    }

    static RestoreRequest request(RestoreInput input) {
        return new RestoreRequest(
                        selection(input),
                        move(input).map(CollectionMove::rename).stream().toList(),
                        strategy(input),
                        RestoreRequest.standard().threads())
                .of(filter(input.filters()))
                .with(validation(input));
    }

    private static ValidationRules validation(RestoreInput input) {
        return new ValidationRules(
                Map.of(),
                OptionalLong.empty(),
                input.validator()
                        .map(RestoreWords.VALIDATORS::get)
                        .orElse(ValidationRules.standard().validator()));
    }

    private static RestoreStrategy strategy(RestoreInput input) {
        return Optional.ofNullable(RestoreWords.STRATEGIES.get(input.strategy()))
                .orElseThrow(() -> new CorruptBackupException(
                        "The input of an operation names a strategy that there is not",
                        "Look who wrote it, and start the operation again"));
    }

    /** From where to where, when a collection to write to was named. */
    static Optional<CollectionMove> move(RestoreInput input) {
        return input.target().map(to -> CollectionMove.of(input.source().orElse(to), to));
    }

    private static NamespaceSelection selection(RestoreInput input) {
        return move(input)
                .map(CollectionMove::selection)
                .or(() -> input.source().map(CollectionNames::exactly))
                .orElseGet(NamespaceSelection::everything);
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
