package dev.nightkeep.retention;

import java.util.List;

/** What is kept and what is to be removed, of every job that was asked about. */
public record PrunePlan(List<RetentionDecision> decisions) {
    public PrunePlan {
        decisions = List.copyOf(decisions);
    }

    /** What stays. */
    public List<RetentionDecision> kept() {
        return decisions.stream().filter(RetentionDecision::kept).toList();
    }

    /** What is to go, the oldest first: whatever interrupts it, the newest are still there. */
    public List<RetentionDecision> removed() {
        return decisions.stream().filter(each -> !each.kept()).toList().reversed();
    }
}
