package dev.nightkeep.filter;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonType;
import org.bson.BsonValue;

/** Makes conditions of operators and their operands; those that are not here are refused by their names. */
final class Operators {
    private static final String KNOWN =
            "$eq $ne $gt $gte $lt $lte $in $nin $exists $type $size $all $elemMatch $and $or" + " $nor $not $regex";

    private Operators() {}

    /** An operator that needs nothing but its operand. */
    static ValueCondition of(String operator, BsonValue operand) {
        return switch (operator) {
            case "$eq" -> Comparison.equal(operand);
            case "$ne" -> Comparison.equal(operand).negated();
            case "$gt" -> Comparison.ordered(operand, order -> order > 0);
            case "$gte" -> Comparison.ordered(operand, order -> order >= 0);
            case "$lt" -> Comparison.ordered(operand, order -> order < 0);
            case "$lte" -> Comparison.ordered(operand, order -> order <= 0);
            case "$in" -> in(operator, operand);
            case "$nin" -> in(operator, operand).negated();
            case "$all" -> all(operand);
            case "$exists" -> exists(operand);
            case "$type" -> type(operand);
            case "$size" -> size(operand);
            default -> throw unknown(operator);
        };
    }

    static ConfigurationException unknown(String operator) {
        return new ConfigurationException(
                "A condition cannot use %s".formatted(operator),
                "It can use " + KNOWN + ", and nothing that runs code");
    }

    private static ValueCondition in(String operator, BsonValue operand) {
        return ValueCondition.any(equalToEach(operator, operand));
    }

    private static ValueCondition all(BsonValue operand) {
        List<ValueCondition> each = equalToEach("$all", operand);
        return each.isEmpty() ? values -> false : ValueCondition.all(each);
    }

    private static List<ValueCondition> equalToEach(String operator, BsonValue operand) {
        return array(operator, operand).stream()
                .map(Operators::plain)
                .map(Comparison::equal)
                .toList();
    }

    /** A value that is not itself a condition. */
    static BsonValue plain(BsonValue value) {
        if (value.isDocument()) {
            value.asDocument().keySet().stream()
                    .filter(name -> name.startsWith("$"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new ConfigurationException(
                                "A condition has %s where a value should stand".formatted(name),
                                "Put operators directly under the name of a field");
                    });
        }
        return value;
    }

    static BsonArray array(String operator, BsonValue operand) {
        if (!operand.isArray()) {
            throw wrong(operator, "an array");
        }
        return operand.asArray();
    }

    static ConfigurationException wrong(String operator, String wanted) {
        return new ConfigurationException(
                "In a condition, %s needs %s".formatted(operator, wanted), "Correct the condition");
    }

    private static ValueCondition exists(BsonValue operand) {
        boolean wanted = !operand.isNull()
                && !(operand.isBoolean() && !operand.asBoolean().getValue())
                && !(operand.isNumber() && operand.asNumber().doubleValue() == 0);
        return values -> values.found().isEmpty() != wanted;
    }

    private static ValueCondition type(BsonValue operand) {
        Set<BsonType> types = operand.isArray()
                ? operand.asArray().stream()
                        .flatMap(each -> TypeNames.of(each).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : TypeNames.of(operand);
        return values -> values.candidates().anyMatch(value -> types.contains(value.getBsonType()));
    }

    private static ValueCondition size(BsonValue operand) {
        if (!operand.isNumber()) {
            throw wrong("$size", "a number");
        }
        double size = operand.asNumber().doubleValue();
        return values -> values.found().stream()
                .anyMatch(value -> value.isArray() && value.asArray().size() == size);
    }
}
