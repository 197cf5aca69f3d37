package dev.nightkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of whatever backups and whatever policy. */
@ExtendWith(SeedExtension.class)
final class RetentionPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> WORDS = List.of("last", "within", "daily", "weekly", "monthly", "yearly");
    private static final int CASES = 300;

    /** One question: backups, and numbers for the rules. */
    private record Case(List<Candidate> backups, Map<String, Integer> numbers, Random random) {
        List<RetentionDecision> decided(Map<String, Integer> otherNumbers, Instant now) {
            String text = otherNumbers.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(","));
            RetentionTerms terms = new RetentionTerms(RetentionPolicy.parse(text), Duration.ofDays(7));
            return new DecideRetention(terms).decide(backups, Set.of(), now);
        }

        Set<BackupId> kept(Map<String, Integer> otherNumbers, Instant now) {
            return decided(otherNumbers, now).stream()
                    .filter(RetentionDecision::kept)
                    .map(each -> each.layout().id())
                    .collect(Collectors.toSet());
        }

        Set<BackupId> kept() {
            return kept(numbers, NOW);
        }
    }

    private static void each(Seed seed, Consumer<Case> check) {
        Random random = seed.random();
        for (int i = 0; i < CASES; i++) {
            check.accept(new Case(backups(random), numbers(random), random));
        }
    }

    private static List<Candidate> backups(Random random) {
        int days = 1 + random.nextInt(900);
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> candidate(random, days))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Candidate candidate(Random random, int days) {
        Candidate.Kind[] kinds = Candidate.Kind.values();
        Candidate.Kind kind = random.nextInt(3) > 0 ? Candidate.Kind.GOOD : kinds[random.nextInt(kinds.length)];
        Instant started = NOW.minusSeconds(random.nextInt(days * 86_400));
        BackupType type = kind == Candidate.Kind.ROLLBACK ? BackupType.ROLLBACK : BackupType.FULL;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Candidate(new BackupLayout(new JobName("nightly"), BackupId.of(started, type, id)), kind);
    }

    private static Map<String, Integer> numbers(Random random) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return words.subList(0, 1 + random.nextInt(WORDS.size())).stream()
                .collect(Collectors.toMap(word -> word, word -> 1 + random.nextInt(20)));
    }

    @Test
    void decide_greaterNumbers_neverKeepLess(Seed seed) {
        each(seed, one -> {
            Map<String, Integer> more = one.numbers().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> each.getValue() + one.random().nextInt(5)));
            assertThat(one.kept(more, NOW)).containsAll(one.kept());
        });
    }

    @Test
    void decide_anotherOrder_isTheSame(Seed seed) {
        each(seed, one -> {
            List<RetentionDecision> before = one.decided(one.numbers(), NOW);
            Collections.shuffle(one.backups(), one.random());
            assertThat(one.decided(one.numbers(), NOW)).isEqualTo(before);
        });
    }

    @Test
    void decide_lastGood_isAlwaysKept(Seed seed) {
        each(
                seed,
                one -> one.backups().stream()
                        .filter(Candidate::isWhole)
                        .map(each -> each.layout().id())
                        .max(BackupId::compareTo)
                        .ifPresent(last -> assertThat(one.kept()).contains(last)));
    }

    @Test
    void decide_partialsAdded_neverCostAWholeOne(Seed seed) {
        each(seed, one -> {
            Case without = new Case(
                    one.backups().stream().filter(each -> !each.isPartial()).toList(), one.numbers(), one.random());
            assertThat(one.kept()).containsAll(without.kept());
        });
    }

    /** Rules that count see no clock; whatever is younger than it must be stays, on a clock that is an hour ahead too. */
    @Test
    void decide_clockAnHourOff_removesNothingThatMustBeKept(Seed seed) {
        each(seed, one -> {
            int days = one.numbers().getOrDefault("within", 1);
            Set<BackupId> due = one.backups().stream()
                    .filter(each -> !each.started().isBefore(NOW.minus(Duration.ofDays(Math.min(days, 7)))))
                    .filter(each -> one.numbers().containsKey("within") || !mustBeRuled(each))
                    .map(each -> each.layout().id())
                    .collect(Collectors.toSet());
            for (int minutes : List.of(-60, 60)) {
                assertThat(one.kept(one.numbers(), NOW.plusSeconds(minutes * 60L)))
                        .containsAll(due);
            }
        });
    }

    private static boolean mustBeRuled(Candidate each) {
        return each.is(Candidate.Kind.GOOD) || each.is(Candidate.Kind.PARTIAL);
    }

    /** Once pruned, pruning again at the same time removes nothing more. */
    @Test
    void decide_ofWhatWasKept_keepsAll(Seed seed) {
        each(seed, one -> {
            Set<BackupId> kept = one.kept();
            Case after = new Case(
                    one.backups().stream()
                            .filter(each -> kept.contains(each.layout().id()))
                            .toList(),
                    one.numbers(),
                    one.random());
            assertThat(after.kept()).isEqualTo(kept);
        });
    }
}
