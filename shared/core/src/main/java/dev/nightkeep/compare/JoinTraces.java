package dev.nightkeep.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Matches the documents of two sides by their ids. Where one id stands on a side more than once, which no database allows
 * and files may hold, those that are the same are matched first, then the others in their order. For one thread.
 */
final class JoinTraces {
    private final SortedTraces before;
    private final SortedTraces after;
    private final TraceVerdicts verdicts;

    JoinTraces(SortedTraces before, SortedTraces after, TraceVerdicts verdicts) {
        this.before = before;
        this.after = after;
        this.verdicts = verdicts;
    }

    void join() {
        while (before.peek() != null || after.peek() != null) {
            Hash id = next();
            judge(group(before, id), group(after, id));
        }
    }

    private Hash next() {
        Trace left = before.peek();
        Trace right = after.peek();
        if (left == null || right == null) {
            return Objects.requireNonNull(left == null ? right : left).id();
        }
        return left.id().compareTo(right.id()) <= 0 ? left.id() : right.id();
    }

    /** Those of one id, by their bodies. */
    private static List<Trace> group(SortedTraces side, Hash id) {
        List<Trace> group = new ArrayList<>(1);
        for (Trace next = side.peek(); next != null && next.id().equals(id); next = side.peek()) {
            group.add(side.take());
        }
        return group;
    }

    private void judge(List<Trace> left, List<Trace> right) {
        List<Trace> unmatchedLeft = new ArrayList<>(1);
        List<Trace> unmatchedRight = new ArrayList<>(1);
        int mine = 0;
        int theirs = 0;
        while (mine < left.size() && theirs < right.size()) {
            int order = left.get(mine).body().compareTo(right.get(theirs).body());
            if (order == 0) {
                verdicts.same(left.get(mine++));
                theirs++;
            } else if (order < 0) {
                unmatchedLeft.add(left.get(mine++));
            } else {
                unmatchedRight.add(right.get(theirs++));
            }
        }
        unmatchedLeft.addAll(left.subList(mine, left.size()));
        unmatchedRight.addAll(right.subList(theirs, right.size()));
        judgeDifferent(unmatchedLeft, unmatchedRight);
    }

    private void judgeDifferent(List<Trace> left, List<Trace> right) {
        int pairs = Math.min(left.size(), right.size());
        left.subList(0, pairs).forEach(verdicts::changed);
        left.subList(pairs, left.size()).forEach(verdicts::removed);
        right.subList(pairs, right.size()).forEach(verdicts::added);
    }
}
