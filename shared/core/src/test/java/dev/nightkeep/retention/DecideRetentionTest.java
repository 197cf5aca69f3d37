package dev.nightkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.format.BackupType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DecideRetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Candidate of(String started, Candidate.Kind kind) {
        BackupType type = kind == Candidate.Kind.ROLLBACK ? BackupType.ROLLBACK : BackupType.FULL;
        return new Candidate(SampleBackups.layout("nightly", started, type), kind);
    }

    private static Candidate good(String started) {
        return of(started, Candidate.Kind.GOOD);
    }

    private static List<Candidate> nightly(int days) {
        Instant last = Instant.parse("2026-11-21T03:30:00Z");
        return IntStream.range(0, days)
                .mapToObj(day -> good(last.minus(day, ChronoUnit.DAYS).toString()))
                .toList();
    }

    private static List<RetentionDecision> decide(String policy, List<Candidate> backups) {
        return decide(policy, backups, NOW);
    }

    private static List<RetentionDecision> decide(String policy, List<Candidate> backups, Instant now) {
        RetentionTerms terms = new RetentionTerms(RetentionPolicy.parse(policy), Duration.ofDays(7));
        return new DecideRetention(terms).decide(backups, Set.of(), now);
    }

    private static List<String> kept(List<RetentionDecision> decisions) {
        return decisions.stream()
                .filter(RetentionDecision::kept)
                .map(each -> each.layout().id().day().toString())
                .toList();
    }

    @Test
    void decide_periods_keepTheNewestOfEach() {
        assertThat(kept(decide("daily 2, weekly 3, monthly 3, yearly 2", nightly(500))))
                .containsExactly(
                        "2026-11-21",
                        "2026-11-20",
                        "2026-11-15",
                        "2026-11-08",
                        "2026-10-31",
                        "2026-09-30",
                        "2025-12-31");
    }

    @Test
    void decide_severalOnADay_keepsTheLastOfIt() {
        List<RetentionDecision> decisions = decide(
                "daily 2",
                List.of(good("2026-11-20T01:00:00Z"), good("2026-11-20T23:00:00Z"), good("2026-11-21T03:30:00Z")));
        assertThat(decisions).extracting(RetentionDecision::kept).containsExactly(true, true, false);
        assertThat(decisions.getLast().reason()).isEqualTo("no rule of 'daily 2' keeps it");
        assertThat(decisions.get(1).reason()).isEqualTo("kept by daily 2");
    }

    @Test
    void decide_daysWithoutBackup_doNotCount() {
        assertThat(kept(decide("daily 2", List.of(good("2026-01-01T00:00:00Z"), good("2025-01-01T00:00:00Z")))))
                .hasSize(2);
    }

    @Test
    void decide_countAndAge_keepWhatEitherKeeps() {
        List<Candidate> backups = nightly(20);
        assertThat(kept(decide("last 3", backups))).hasSize(3);
        assertThat(kept(decide("within 5", backups))).hasSize(5);
        assertThat(decide("last 3, within 5", backups).getFirst().reason())
                .isEqualTo("the last good backup is never removed");
        assertThat(decide("last 3, within 5", backups).get(1).reason()).isEqualTo("kept by last 3, within 5");
        assertThat(kept(decide("last 8, within 5", backups))).hasSize(8);
    }

    @Test
    void decide_everythingIsOld_keepsTheLastGood() {
        assertThat(kept(decide("within 1", List.of(good("2020-01-01T00:00:00Z"), good("2020-01-02T00:00:00Z")))))
                .containsExactly("2020-01-02");
    }

    @Test
    void decide_partials_displaceNoWholeOne() {
        List<RetentionDecision> decisions = decide(
                "daily 2",
                List.of(
                        of("2026-11-21T03:30:00Z", Candidate.Kind.PARTIAL),
                        of("2026-11-20T04:30:00Z", Candidate.Kind.PARTIAL),
                        good("2026-11-20T03:30:00Z"),
                        good("2026-11-19T03:30:00Z"),
                        good("2026-11-18T03:30:00Z")));
        assertThat(decisions).extracting(RetentionDecision::kept).containsExactly(true, false, true, true, false);
        assertThat(decisions.get(1).reason()).isEqualTo("it is partial, and no rule of 'daily 2' keeps it");
    }

    @Test
    void decide_newestIsPartial_isKeptBesideTheLast() {
        List<Candidate> backups = List.of(
                of("2026-11-21T03:30:00Z", Candidate.Kind.PARTIAL),
                good("2026-11-20T03:30:00Z"),
                of("2026-11-19T03:30:00Z", Candidate.Kind.PARTIAL));
        assertThat(kept(decide("last 1", backups))).containsExactly("2026-11-21", "2026-11-20");
    }

    @Test
    void decide_onlyPartials_keepsTheNewest() {
        List<RetentionDecision> decisions =
                decide("within 1", List.of(of("2026-01-01T00:00:00Z", Candidate.Kind.AD_HOC_PARTIAL)));
        assertThat(decisions.getFirst().kept()).isTrue();
        assertThat(decisions.getFirst().reason()).contains("no better");
    }

    @Test
    void decide_byHand_goesByItsAgeAndTakesNoPlace() {
        List<RetentionDecision> decisions = decide(
                "daily 1",
                List.of(
                        good("2026-11-21T11:00:00Z"),
                        of("2026-11-21T03:30:00Z", Candidate.Kind.AD_HOC),
                        of("2026-11-14T11:00:00Z", Candidate.Kind.AD_HOC),
                        of("2026-11-14T09:00:00Z", Candidate.Kind.AD_HOC),
                        of("2026-11-13T09:00:00Z", Candidate.Kind.ROLLBACK)));
        assertThat(decisions).extracting(RetentionDecision::kept).containsExactly(true, true, true, false, false);
        assertThat(decisions.get(3).reason()).isEqualTo("made by hand, and older than 7 days");
        assertThat(decisions.get(4).reason()).isEqualTo("what a restore replaced, and older than 7 days");
    }

    @Test
    void decide_lastGoodByHand_isKept() {
        assertThat(kept(decide(
                        "daily 1",
                        List.of(of("2026-01-02T00:00:00Z", Candidate.Kind.AD_HOC), good("2026-01-01T00:00:00Z")))))
                .containsExactly("2026-01-02", "2026-01-01");
    }

    @Test
    void decide_neededByARestore_isKept() {
        Candidate rollback = of("2026-01-01T00:00:00Z", Candidate.Kind.ROLLBACK);
        RetentionTerms terms = new RetentionTerms(RetentionPolicy.parse("last 1"), Duration.ofDays(1));
        assertThat(new DecideRetention(terms)
                        .decide(List.of(rollback), Set.of(rollback.layout().id()), NOW)
                        .getFirst())
                .isEqualTo(new RetentionDecision(
                        rollback.layout(), true, "a restore that was begun and not finished needs it"));
    }

    @Test
    void decide_unclear_isKept() {
        assertThat(kept(decide("last 1", List.of(of("2020-01-01T00:00:00Z", Candidate.Kind.UNCLEAR)))))
                .hasSize(1);
    }

    @Test
    void decide_datedInTheFuture_isKeptAndTakesNoPlace() {
        List<RetentionDecision> decisions =
                decide("last 1", List.of(good("2099-01-01T00:00:00Z"), good("2026-11-21T03:30:00Z")));
        assertThat(decisions).extracting(RetentionDecision::kept).containsExactly(true, true);
        assertThat(decisions.getFirst().reason()).contains("future");
    }
}
