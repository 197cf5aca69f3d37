package dev.nightkeep.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HealthRulesTest {
    private static final Optional<DailySchedule> NIGHTLY = Optional.of(DailySchedule.parse("03:30", "UTC"));
    private static final Instant LAST = Instant.parse("2026-11-21T03:30:10Z");

    private static List<GoodBackup> nightly(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new GoodBackup(LAST.minus(Duration.ofDays(i)), 1_000, 50_000_000))
                .toList();
    }

    private static JobHealth health(String now, Optional<DailySchedule> schedule, List<GoodBackup> good) {
        return new JobHealth(
                new JobName("default"),
                Instant.parse(now),
                Instant.parse("2026-11-20T00:00:00Z"),
                schedule,
                good,
                good.stream().findFirst().map(GoodBackup::started),
                List.of());
    }

    private static List<String> rules(JobHealth health) {
        return HealthRules.of(health).stream().map(HealthProblem::rule).toList();
    }

    @Test
    void of_goodBackupOfThisNight_isWell() {
        assertThat(rules(health("2026-11-21T12:00:00Z", NIGHTLY, nightly(8)))).isEmpty();
    }

    @Test
    void of_backupUnderWay_isNotLateYet() {
        assertThat(rules(health("2026-11-22T03:45:00Z", NIGHTLY, nightly(8)))).isEmpty();
        assertThat(rules(health("2026-11-22T05:29:59Z", NIGHTLY, nightly(8)))).isEmpty();
    }

    @Test
    void of_twoHoursLater_isLateAndWithoutGoodBackup() {
        List<HealthProblem> problems = HealthRules.of(health("2026-11-22T05:30:00Z", NIGHTLY, nightly(8)));
        assertThat(problems).extracting(HealthProblem::rule).containsExactly("no-good-backup", "late");
        assertThat(problems).extracting(HealthProblem::severity).containsExactly(Severity.CRITICAL, Severity.WARNING);
        assertThat(problems).allSatisfy(each -> assertThat(each.whatToDo()).isNotBlank());
        assertThat(problems.getFirst().text()).contains("25 hours");
        assertThat(problems.getFirst().incident()).isEqualTo("health/default/no-good-backup");
    }

    @Test
    void of_daysAgo_isCriticalAlsoWhileTheNextIsDue() {
        assertThat(rules(health("2026-11-24T03:45:00Z", NIGHTLY, nightly(8)))).contains("no-good-backup");
    }

    @Test
    void of_never_isCriticalADayAfterItWasFirstLookedAt() {
        assertThat(rules(health("2026-11-20T12:00:00Z", Optional.empty(), List.of())))
                .isEmpty();
        assertThat(rules(health("2026-11-21T00:00:01Z", Optional.empty(), List.of())))
                .containsExactly("no-good-backup");
    }

    @Test
    void of_hostWithoutRuns_isSilent() {
        assertThat(rules(health("2026-11-22T20:00:00Z", Optional.empty(), nightly(8))))
                .isEmpty();
        assertThat(rules(health("2026-11-23T03:31:00Z", Optional.empty(), nightly(8))))
                .containsExactly("agent-silent");
    }

    @Test
    void of_hostWhoseRunsFail_hasNoGoodBackup() {
        JobHealth health = health("2026-11-23T03:31:00Z", Optional.empty(), nightly(8));
        assertThat(rules(new JobHealth(
                        health.job(),
                        health.now(),
                        health.watchedSince(),
                        health.schedule(),
                        health.good(),
                        Optional.of(health.now().minusSeconds(60)),
                        List.of())))
                .containsExactly("no-good-backup");
    }

    @Test
    void of_halfTheDocuments_hasShrunk() {
        assertThat(rules(shrunkTo(499, 50_000_000))).containsExactly("shrunk");
        assertThat(rules(shrunkTo(500, 50_000_000))).isEmpty();
        assertThat(rules(shrunkTo(1_000, 20_000_000))).containsExactly("shrunk");
        assertThat(rules(shrunkTo(0, 0))).containsExactly("shrunk");
    }

    private static JobHealth shrunkTo(long documents, long bytes) {
        List<GoodBackup> all = new java.util.ArrayList<>(nightly(8));
        all.set(0, new GoodBackup(LAST, documents, bytes));
        return health("2026-11-21T12:00:00Z", NIGHTLY, all);
    }

    @Test
    void of_fewBackups_sayNothingAboutWhatIsUsual() {
        List<GoodBackup> three = List.of(
                new GoodBackup(LAST, 0, 0), nightly(3).get(1), nightly(3).get(2));
        assertThat(rules(health("2026-11-21T12:00:00Z", NIGHTLY, three))).isEmpty();
    }

    @Test
    void of_restoreThatStands_isCritical() {
        JobHealth health = health("2026-11-21T12:00:00Z", NIGHTLY, nightly(8));
        assertThat(rules(withRestore(health, Duration.ofMinutes(59)))).isEmpty();
        assertThat(rules(withRestore(health, Duration.ofMinutes(61)))).containsExactly("restore-failed");
    }

    private static JobHealth withRestore(JobHealth health, Duration ago) {
        return new JobHealth(
                health.job(),
                health.now(),
                health.watchedSince(),
                health.schedule(),
                health.good(),
                health.lastRun(),
                List.of(health.now().minus(ago)));
    }

    @Test
    void storage_underATenthFree_warns() {
        JobHealth health = health("2026-11-21T12:00:00Z", NIGHTLY, nightly(8));
        assertThat(HealthRules.storage(health, 900, 1_000)).isEmpty();
        assertThat(HealthRules.storage(health, 901, 1_000))
                .hasValueSatisfying(each -> assertThat(each.rule()).isEqualTo("storage"));
    }

    @Test
    void schedule_summerTime_keepsTheHourOfThePlace() {
        DailySchedule berlin = DailySchedule.parse("02:30", "Europe/Berlin");
        assertThat(berlin.lastAtOrBefore(Instant.parse("2026-07-01T00:29:59Z"))).isEqualTo("2026-06-30T00:30:00Z");
        assertThat(berlin.lastAtOrBefore(Instant.parse("2026-07-01T00:30:00Z"))).isEqualTo("2026-07-01T00:30:00Z");
        assertThat(berlin.lastAtOrBefore(Instant.parse("2026-03-29T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThatThrownBy(() -> DailySchedule.parse("25:00", "UTC")).isInstanceOf(ConfigurationException.class);
    }
}
