package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names in which collections two plans differ. */
record PlanDifferences(List<CollectionPlan> before, List<CollectionPlan> now) {
    List<String> sentences() {
        Map<Namespace, CollectionPlan> old = byName(before);
        Map<Namespace, CollectionPlan> fresh = byName(now);
        TreeSet<Namespace> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        List<String> sentences = new ArrayList<>();
        for (Namespace name : names) {
            CollectionPlan then = old.get(name);
            CollectionPlan today = fresh.get(name);
            if (then == null || today == null) {
                sentences.add("%s is in only one of both plans".formatted(name));
            } else if (!alike(then, today)) {
                sentences.add("%s: planned %s; now %s".formatted(name, counts(then), counts(today)));
            }
        }
        return sentences;
    }

    /** The numbers too: somebody may have agreed to a file in which they are other ones. */
    private static boolean alike(CollectionPlan then, CollectionPlan today) {
        return then.decisions().equals(today.decisions()) && then.counts().equals(today.counts());
    }

    private static Map<Namespace, CollectionPlan> byName(List<CollectionPlan> plans) {
        Map<Namespace, CollectionPlan> named = new TreeMap<>();
        plans.forEach(plan -> named.put(plan.to(), plan));
        return named;
    }

    private static String counts(CollectionPlan plan) {
        FateCounts counts = plan.counts();
        return "%d to add, %d to replace or merge, %d unchanged, %d kept"
                .formatted(
                        counts.of(DocumentFate.ADDED),
                        counts.of(DocumentFate.REPLACED) + counts.of(DocumentFate.MERGED),
                        counts.of(DocumentFate.UNCHANGED),
                        counts.skipped());
    }
}
