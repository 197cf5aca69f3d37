package dev.nightkeep.retention;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one rule keeps. Whole backups are chosen first and alone; of partial ones those that stand where there is no whole
 * one, in a number of their own. So a partial backup never displaces a whole one, and a greater number never keeps less.
 *
 * @param whole   the newest first
 * @param partial the newest first
 */
record RuleSelection(List<Candidate> whole, List<Candidate> partial, Instant now) {
    Set<Candidate> keptBy(RetentionRule rule) {
        return switch (rule) {
            case RetentionRule.Last last -> last(last.number());
            case RetentionRule.Within within -> within(now.minus(within.age()).minus(DecideRetention.CLOCK_GRACE));
            case RetentionRule.Each each -> each(each.period(), each.number());
        };
    }

    private Set<Candidate> last(int number) {
        Instant newest = whole.stream().findFirst().map(Candidate::started).orElse(Instant.MIN);
        return Stream.concat(
                        whole.stream().limit(number),
                        partial.stream()
                                .filter(each -> each.started().isAfter(newest))
                                .limit(number))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Candidate> within(Instant start) {
        return Stream.concat(whole.stream(), partial.stream())
                .filter(each -> !each.started().isBefore(start))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Candidate> each(Period period, int number) {
        Set<String> covered =
                whole.stream().map(each -> period.of(each.started())).collect(Collectors.toUnmodifiableSet());
        Set<Candidate> kept = new LinkedHashSet<>(newestOfEach(whole.stream(), period, number));
        kept.addAll(newestOfEach(
                partial.stream().filter(each -> !covered.contains(period.of(each.started()))), period, number));
        return kept;
    }

    private static List<Candidate> newestOfEach(Stream<Candidate> newestFirst, Period period, int number) {
        Set<String> seen = new HashSet<>();
        return newestFirst
                .filter(each -> seen.add(period.of(each.started())))
                .limit(number)
                .toList();
    }
}
