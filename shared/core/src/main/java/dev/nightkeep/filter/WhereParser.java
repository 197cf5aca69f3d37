package dev.nightkeep.filter;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Makes a condition of its document. For one thread. */
final class WhereParser {
    private int levels;

    /** @param levels how deeply conditions may stand within conditions */
    WhereParser(int levels) {
        this.levels = levels;
    }

    DocumentCondition document(BsonDocument document) {
        enter();
        Branches all = new Branches();
        document.forEach((name, value) -> all.add(clause(name, value)));
        levels++;
        return all.and();
    }

    private void enter() {
        if (levels-- == 0) {
            throw new ConfigurationException("The condition is nested too deeply", "Write it flatter");
        }
    }

    private DocumentCondition clause(String name, BsonValue value) {
        return switch (name) {
            case "$and" -> branches(name, value).and();
            case "$or" -> branches(name, value).or();
            case "$nor" -> branches(name, value).or().negated();
            default -> field(name, value);
        };
    }

    private DocumentCondition field(String name, BsonValue value) {
        if (name.startsWith("$")) {
            throw Operators.unknown(name);
        }
        FieldPath path = new FieldPath(name);
        ValueCondition condition = value(value);
        return document -> condition.holds(path.in(document));
    }

    private Branches branches(String operator, BsonValue value) {
        Branches branches = new Branches();
        for (BsonValue branch : Operators.array(operator, value)) {
            if (!branch.isDocument()) {
                throw Operators.wrong(operator, "an array of conditions");
            }
            branches.add(document(branch.asDocument()));
        }
        if (branches.isEmpty()) {
            throw Operators.wrong(operator, "at least one condition");
        }
        return branches;
    }

    private ValueCondition value(BsonValue value) {
        return isOperators(value) ? operators(value.asDocument()) : Comparison.equal(Operators.plain(value));
    }

    private static boolean isOperators(BsonValue value) {
        return value.isDocument()
                && !value.asDocument().isEmpty()
                && value.asDocument().getFirstKey().startsWith("$");
    }

    private ValueCondition operators(BsonDocument operators) {
        enter();
        List<ValueCondition> all = operators.entrySet().stream()
                .map(operator -> operator(operator.getKey(), operator.getValue(), operators))
                .toList();
        levels++;
        return ValueCondition.all(all);
    }

    private ValueCondition operator(String name, BsonValue operand, BsonDocument beside) {
        return switch (name) {
            case "$not" -> not(operand);
            case "$elemMatch" -> elementMatch(operand);
            case "$regex" -> regularExpression(operand, beside);
            case "$options" -> options(beside);
            default ->
                Operators.of(name, name.equals("$in") || name.equals("$nin") ? operand : Operators.plain(operand));
        };
    }

    private ValueCondition not(BsonValue operand) {
        if (!isOperators(operand) && !operand.isRegularExpression()) {
            throw Operators.wrong("$not", "operators or a regular expression");
        }
        return value(operand).negated();
    }

    private ValueCondition elementMatch(BsonValue operand) {
        if (!operand.isDocument()) {
            throw Operators.wrong("$elemMatch", "a condition");
        }
        if (isOperators(operand) && !isLogical(operand.asDocument().getFirstKey())) {
            ValueCondition each = operators(operand.asDocument());
            return elements(element -> each.holds(FieldValues.of(element)));
        }
        DocumentCondition each = document(operand.asDocument());
        return elements(element -> element.isDocument() && each.holds(element.asDocument()));
    }

    private static boolean isLogical(String operator) {
        return operator.equals("$and") || operator.equals("$or") || operator.equals("$nor");
    }

    private static ValueCondition elements(java.util.function.Predicate<BsonValue> each) {
        return values -> values.found().stream()
                .anyMatch(value -> value.isArray() && value.asArray().stream().anyMatch(each));
    }

    private static ValueCondition regularExpression(BsonValue operand, BsonDocument beside) {
        String given = beside.get("$options", new BsonString("")) instanceof BsonString text ? text.getValue() : "?";
        return switch (operand) {
            case BsonString pattern -> Patterns.matching(new BsonRegularExpression(pattern.getValue(), given));
            case BsonRegularExpression pattern ->
                Patterns.matching(new BsonRegularExpression(
                        pattern.getPattern(), given.isEmpty() ? pattern.getOptions() : given));
            default -> throw Operators.wrong("$regex", "a text");
        };
    }

    private static ValueCondition options(BsonDocument beside) {
        if (!beside.containsKey("$regex")) {
            throw Operators.wrong("$options", "a $regex beside it");
        }
        return any -> true;
    }
}
