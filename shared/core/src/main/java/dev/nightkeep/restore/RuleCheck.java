package dev.nightkeep.restore;

import dev.nightkeep.filter.FieldReader;
import dev.nightkeep.filter.TypeNames;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Holds documents against {@link FieldRules}. Thread-safe. */
final class RuleCheck implements DocumentCheck {
    private final FieldRules rules;

    RuleCheck(FieldRules rules) {
        this.rules = rules;
    }

    @Override
    public List<String> problems(RawBsonDocument document) {
        List<String> problems = new ArrayList<>();
        for (String field : rules.required()) {
            if (FieldReader.values(document, field).isEmpty()) {
                problems.add("it has no %s".formatted(field));
            }
        }
        rules.types()
                .forEach((field, names) -> FieldReader.values(document, field).stream()
                        .filter(value -> !isOf(value, names))
                        .findFirst()
                        .ifPresent(value -> problems.add("%s is %s, not %s"
                                .formatted(field, TypeNames.of(value.getBsonType()), String.join(" or ", names)))));
        return problems;
    }

    static boolean isOf(BsonValue value, List<String> names) {
        return names.stream().anyMatch(name -> TypeNames.named(name).contains(value.getBsonType()));
    }
}
