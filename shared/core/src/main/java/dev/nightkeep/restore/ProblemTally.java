package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;

/** Gathers what stands against writing documents into one collection: all counted, the first named. Not thread-safe. */
final class ProblemTally {
    private static final int NAMED = 20;

    private final Namespace namespace;
    private final List<PlanProblem> named = new ArrayList<>();
    private long count;

    ProblemTally(Namespace namespace) {
        this.namespace = namespace;
    }

    void invalid(DocumentDecision decision) {
        add("%s: %s".formatted(decision.idText(), String.join("; ", decision.notes())));
    }

    void unique(List<String> conflicts) {
        conflicts.forEach(this::add);
    }

    private void add(String sentence) {
        count++;
        if (named.size() < NAMED) {
            named.add(PlanProblem.error(namespace, sentence));
        }
    }

    List<PlanProblem> problems() {
        List<PlanProblem> problems = new ArrayList<>(named);
        if (count > named.size()) {
            problems.add(PlanProblem.error(namespace, "and %d more of this kind".formatted(count - named.size())));
        }
        return problems;
    }
}
