package dev.nightkeep.filter;

/** What a condition asks of the values under one path. */
@FunctionalInterface
interface ValueCondition {
    boolean holds(FieldValues values);

    default ValueCondition negated() {
        return values -> !holds(values);
    }

    default ValueCondition and(ValueCondition other) {
        return values -> holds(values) && other.holds(values);
    }
}
