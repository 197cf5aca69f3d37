package dev.nightkeep.restore;

import dev.nightkeep.filter.TypeNames;
import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * What all live documents that were looked at have in common: fields and their types. Others are no errors, but worth a
 * warning. Not thread-safe.
 */
final class InferredShape {
    /** How many live documents are looked at. */
    static final int SAMPLE = 100;

    /** Fewer say nothing about the others. */
    private static final int ENOUGH = 20;

    private static final int NAMED = 10;

    private final int looked;
    private final Map<String, Set<BsonType>> common;
    private final Map<String, Long> differing = new TreeMap<>();

    InferredShape(List<RawBsonDocument> sample) {
        this.looked = sample.size();
        this.common = looked < ENOUGH ? Map.of() : common(sample);
    }

    private static Map<String, Set<BsonType>> common(List<RawBsonDocument> sample) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Set<BsonType>> types = new TreeMap<>();
        for (RawBsonDocument document : sample) {
            for (Map.Entry<String, BsonValue> field : document.entrySet()) {
                seen.merge(field.getKey(), 1, Integer::sum);
                types.computeIfAbsent(field.getKey(), name -> EnumSet.noneOf(BsonType.class))
                        .add(field.getValue().getBsonType());
            }
        }
        types.keySet().removeIf(name -> seen.getOrDefault(name, 0) < sample.size());
        return types;
    }

    /** Notes in what the document differs. */
    void compare(RawBsonDocument document) {
        common.forEach((name, types) -> {
            BsonValue value = document.get(name);
            if (value == null) {
                differing.merge("no " + name, 1L, Long::sum);
            } else if (!types.contains(value.getBsonType())) {
                differing.merge("%s as %s".formatted(name, TypeNames.of(value.getBsonType())), 1L, Long::sum);
            }
        });
    }

    List<PlanProblem> warnings(Namespace namespace) {
        List<PlanProblem> warnings = new ArrayList<>();
        differing.entrySet().stream()
                .limit(NAMED)
                .forEach(each -> warnings.add(PlanProblem.warning(
                        namespace,
                        "%d documents have %s, unlike all %d live ones that were looked at"
                                .formatted(each.getValue(), each.getKey(), looked))));
        return warnings;
    }
}
