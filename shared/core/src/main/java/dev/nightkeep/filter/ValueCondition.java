package dev.nightkeep.filter;

import java.util.List;

/** What a condition asks of the values under one path. */
@FunctionalInterface
interface ValueCondition {
    boolean holds(FieldValues values);

    default ValueCondition negated() {
        return values -> !holds(values);
    }

    /** Beside each other, not within each other: there may be many thousands. */
    static ValueCondition all(List<ValueCondition> conditions) {
        return values -> conditions.stream().allMatch(condition -> condition.holds(values));
    }

    static ValueCondition any(List<ValueCondition> conditions) {
        return values -> conditions.stream().anyMatch(condition -> condition.holds(values));
    }
}
