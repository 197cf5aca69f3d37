package dev.nightkeep.filter;

import java.util.ArrayList;
import java.util.List;

/** The conditions under one {@code $and}, {@code $or} or {@code $nor}. */
final class Branches {
    private final List<DocumentCondition> conditions = new ArrayList<>();

    void add(DocumentCondition condition) {
        conditions.add(condition);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    DocumentCondition and() {
        return conditions.stream().reduce(DocumentCondition::and).orElseThrow();
    }

    DocumentCondition or() {
        return conditions.stream().reduce(DocumentCondition::or).orElseThrow();
    }
}
