package dev.nightkeep.restore;

import dev.nightkeep.source.CollectionType;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.TargetRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** Knows what is held against documents and target before anything is changed. */
final class ValidateDocuments {
    private final DocumentTarget target;
    private final ValidationRules rules;

    ValidateDocuments(DocumentTarget target, ValidationRules rules) {
        this.target = target;
        this.rules = rules;
    }

    /** What a document must be to be written there: by the rules given, and by the validator where it decides. */
    DocumentCheck check(Destination destination) {
        DocumentCheck given = rules.of(destination.namespace())
                .<DocumentCheck>map(RuleCheck::new)
                .orElse(DocumentCheck.none());
        return SchemaCheck.of(destination.options())
                .filter(schema -> decides(destination))
                .map(schema -> given.and(schema))
                .orElse(given);
    }

    /** Whether the validator of the collection decides about what is written. */
    boolean decides(Destination destination) {
        return rules.validator().decides(destination);
    }

    ValidatorOutlook outlook(Destination destination) {
        return new ValidatorOutlook(destination, rules.validator());
    }

    /** What must not stand there twice. */
    UniqueKeys unique(StoredCollection collection, Destination destination) {
        return UniqueKeys.of(target, collection, destination);
    }

    /** In what the collection that is there differs from the backup's: a restore leaves that as it is. */
    List<PlanProblem> differences(StoredCollection collection, Destination destination) {
        List<BsonDocument> indexes =
                destination.collection().type() == CollectionType.VIEW ? List.of() : collection.indexes();
        return target.differences(destination.collection(), indexes).stream()
                .map(sentence -> PlanProblem.warning(
                        destination.namespace(), sentence + "; it stays as it is, and the restore ends as PARTIAL"))
                .toList();
    }

    /** What live documents have in common. */
    InferredShape shape(Destination destination) {
        return new InferredShape(
                destination.exists() ? target.sample(destination.data(), InferredShape.SAMPLE) : List.of());
    }

    /** Whether there is room, as far as the server tells. */
    List<PlanProblem> room(List<CollectionPlan> plans) {
        Map<String, Long> bytes = new TreeMap<>();
        plans.forEach(plan -> bytes.merge(plan.to().database(), plan.bytes(), Long::sum));
        List<PlanProblem> problems = new ArrayList<>();
        bytes.forEach((database, more) -> target.room(database)
                .flatMap(room -> room(database, more, room))
                .ifPresent(problems::add));
        return problems;
    }

    private Optional<PlanProblem> room(String database, long more, TargetRoom room) {
        if (rules.quota().isPresent() && room.usedBytes() + more > rules.quota().getAsLong()) {
            return Optional.of(PlanProblem.error(
                    database,
                    "it has %d bytes, would get %d more, and may have %d"
                            .formatted(room.usedBytes(), more, rules.quota().getAsLong())));
        }
        if (room.freeBytes().isPresent() && more > room.freeBytes().getAsLong()) {
            return Optional.of(PlanProblem.error(
                    database,
                    "it would get %d bytes more, and the server's disk has %d free"
                            .formatted(more, room.freeBytes().getAsLong())));
        }
        return Optional.empty();
    }
}
