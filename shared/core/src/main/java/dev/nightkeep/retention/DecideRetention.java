package dev.nightkeep.retention;

import dev.nightkeep.format.BackupId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides of each backup of one job whether it is kept, and says why. A pure function: the same backups at the same time
 * give the same decisions, in whatever order they come. Rules that count backups or periods do not look at the clock.
 */
public final class DecideRetention {
    /** Clocks of hosts differ: nothing is old before it is older than it must be by this. */
    static final Duration CLOCK_GRACE = Duration.ofHours(2);

    private final RetentionTerms terms;

    public DecideRetention(RetentionTerms terms) {
        this.terms = terms;
    }

    /**
     * The decisions, the newest backup first.
     *
     * @param backups of one job
     * @param needed  those that an unfinished restore needs
     */
    public List<RetentionDecision> decide(List<Candidate> backups, Set<BackupId> needed, Instant now) {
        List<Candidate> newestFirst = backups.stream()
                .sorted(Comparator.comparing((Candidate each) -> each.layout().id())
                        .reversed())
                .toList();
        List<Candidate> past =
                newestFirst.stream().filter(each -> !isInFuture(each, now)).toList();
        Map<Candidate, String> rules = keptByRules(past, now);
        Optional<Candidate> lastGood = past.stream()
                .filter(Candidate::isWhole)
                .findFirst()
                .or(() -> past.stream().filter(Candidate::isPartial).findFirst());
        return newestFirst.stream()
                .map(each -> special(each, needed, lastGood, now).orElseGet(() -> ordinary(each, rules, now)))
                .toList();
    }

    private Map<Candidate, String> keptByRules(List<Candidate> past, Instant now) {
        RuleSelection selection = new RuleSelection(
                past.stream().filter(each -> each.is(Candidate.Kind.GOOD)).toList(),
                past.stream().filter(each -> each.is(Candidate.Kind.PARTIAL)).toList(),
                now);
        Map<Candidate, List<String>> words = new LinkedHashMap<>();
        for (RetentionRule rule : terms.policy().rules()) {
            selection
                    .keptBy(rule)
                    .forEach(each -> words.computeIfAbsent(each, key -> new ArrayList<>())
                            .add("%s %d".formatted(rule.word(), rule.number())));
        }
        Map<Candidate, String> reasons = new LinkedHashMap<>();
        words.forEach((each, names) -> reasons.put(each, "kept by " + String.join(", ", names)));
        return reasons;
    }

    private static boolean isInFuture(Candidate each, Instant now) {
        return each.started().isAfter(now.plus(CLOCK_GRACE));
    }

    /** What is kept whatever the rules say. */
    private static Optional<RetentionDecision> special(
            Candidate each, Set<BackupId> needed, Optional<Candidate> lastGood, Instant now) {
        if (needed.contains(each.layout().id())) {
            return Optional.of(RetentionDecision.keep(each, "a restore that was begun and not finished needs it"));
        }
        if (lastGood.filter(each::equals).isPresent()) {
            return Optional.of(RetentionDecision.keep(
                    each,
                    each.isWhole()
                            ? "the last good backup is never removed"
                            : "it is partial, and there is no better backup"));
        }
        if (isInFuture(each, now)) {
            return Optional.of(RetentionDecision.keep(each, "it is dated in the future, so a clock was or is wrong"));
        }
        return Optional.of(each)
                .filter(unclear -> unclear.is(Candidate.Kind.UNCLEAR))
                .map(unclear -> RetentionDecision.keep(unclear, "nobody can tell what would be lost with it"));
    }

    private RetentionDecision ordinary(Candidate each, Map<Candidate, String> rules, Instant now) {
        return switch (each.kind()) {
            case GOOD -> ruled(each, rules, "no rule of '%s' keeps it".formatted(terms.policy()));
            case PARTIAL -> ruled(each, rules, "it is partial, and no rule of '%s' keeps it".formatted(terms.policy()));
            case AD_HOC, AD_HOC_PARTIAL -> aged(each, "made by hand", now);
            case ROLLBACK -> aged(each, "what a restore replaced", now);
            case UNCLEAR -> throw new IllegalStateException("decided before: " + each);
        };
    }

    private static RetentionDecision ruled(Candidate each, Map<Candidate, String> rules, String otherwise) {
        return Optional.ofNullable(rules.get(each))
                .map(reason -> RetentionDecision.keep(each, reason))
                .orElseGet(() -> RetentionDecision.remove(each, otherwise));
    }

    private RetentionDecision aged(Candidate each, String what, Instant now) {
        Instant oldest = now.minus(terms.byHand()).minus(CLOCK_GRACE);
        return each.started().isBefore(oldest)
                ? RetentionDecision.remove(
                        each,
                        "%s, and older than %d days"
                                .formatted(what, terms.byHand().toDays()))
                : RetentionDecision.keep(
                        each, "%s within %d days".formatted(what, terms.byHand().toDays()));
    }
}
