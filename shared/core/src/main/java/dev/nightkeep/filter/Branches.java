package dev.nightkeep.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The conditions under one {@code $and}, {@code $or} or {@code $nor}, and those of the fields of one document. However
 * many there are, they stand beside each other and not within each other, which would take as many calls.
 */
final class Branches {
    private final List<DocumentCondition> conditions = new ArrayList<>();

    void add(DocumentCondition condition) {
        conditions.add(condition);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    DocumentCondition and() {
        List<DocumentCondition> all = List.copyOf(conditions);
        return document -> all.stream().allMatch(condition -> condition.holds(document));
    }

    DocumentCondition or() {
        List<DocumentCondition> any = List.copyOf(conditions);
        return document -> any.stream().anyMatch(condition -> condition.holds(document));
    }
}
