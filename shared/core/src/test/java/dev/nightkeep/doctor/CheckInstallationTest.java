package dev.nightkeep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.schedule.MemorySchedules;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckInstallationTest {
    private final InMemoryStore store = new InMemoryStore();
    private final ManualClock clock = new ManualClock();
    private final PlayedSettings settings = new PlayedSettings()
            .with("bucket", bucket(PlayedInstallation.KEY))
            .with(PlayedInstallation.KEY, new KeySettings(true, true))
            .with("topic", new TopicSettings(2, 0))
            .with("night-backup", new FunctionSettings(true, OptionalInt.empty()))
            .atOnce(1000);

    private static BucketSettings bucket(String key) {
        return new BucketSettings(Optional.of(key), true, true, PlayedSettings.RULES, true, true);
    }

    private static List<Finding> check(DeployedSettings settings, CheckOperation operation, String status) {
        return new CheckInstallation(settings, operation).check(new Installation(PlayedInstallation.stack(status)));
    }

    private List<Finding> check() {
        return check(settings, operation(store), "UPDATE_COMPLETE");
    }

    private CheckOperation operation(BackupStore from) {
        return PlayedInstallation.operation(PlayedInstallation.schedules(), from, clock);
    }

    @Test
    void healthyInstallation_isWellInAllChecks_inOrder_andShowsNoSecret() {
        var unused = SampleBackups.commit(
                store, SampleBackups.layout("default", clock.now().toString()));
        List<Finding> findings = check();
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.grade()).as(finding.toString()).isEqualTo(Grade.OK))
                .allSatisfy(finding -> assertThat(finding.whatToDo()).isEmpty());
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        "stack",
                        "bucket: encryption",
                        "bucket: versions",
                        "bucket: public access",
                        "bucket: TLS",
                        "bucket: other encryption",
                        "bucket: lifecycle",
                        "key",
                        "key: rotation",
                        "alerts",
                        "functions",
                        "functions: at once",
                        "connection string",
                        "schedule backup",
                        "schedule health",
                        "schedule prune",
                        "schedule verify",
                        "last good backup");
        assertThat(findings.toString()).doesNotContain(PlayedInstallation.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"CREATE_COMPLETE,OK", "UPDATE_IN_PROGRESS,FAILED", "UPDATE_ROLLBACK_COMPLETE,FAILED"})
    void stack_isWell_onlyWhenItsLastChangeCameToItsEnd(String status, Grade grade) {
        Finding finding = check(settings, operation(store), status).getFirst();
        assertThat(finding.grade()).isEqualTo(grade);
        assertThat(finding.seen()).isEqualTo(status);
        assertThat(finding.whatToDo().contains("CloudFormation")).isEqualTo(grade == Grade.FAILED);
    }

    @Test
    void whatMayNotBeLookedAt_isAFailedCheck_andTheOthersAreStillMade() {
        FailingStore away = new FailingStore(store);
        away.refuse(number -> true);
        CheckOperation operation = PlayedInstallation.operation(new MemorySchedules(), away, clock);
        List<Finding> findings = check(new PlayedSettings(), operation, "UPDATE_COMPLETE");
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        "stack",
                        "bucket",
                        "key",
                        "alerts",
                        "functions",
                        "connection string",
                        "schedules",
                        "last good backup");
        assertThat(findings)
                .contains(
                        denied("bucket", "bucket"),
                        denied("key", PlayedInstallation.KEY),
                        denied("alerts", "topic"),
                        denied("functions", "the concurrency"),
                        Finding.ok("connection string", "is stored"),
                        Finding.failed("schedules", "could not be looked at: There is no group group", "Check it"));
        assertThat(findings.getLast().grade()).isEqualTo(Grade.FAILED);
        assertThat(findings.getLast().seen()).startsWith("could not be looked at: Operation ");
    }

    private static Finding denied(String check, String what) {
        return Finding.failed(
                check, "could not be looked at: Looking at %s failed (403)".formatted(what), "Allow " + what);
    }

    @Test
    void key_disabled_orNotRotated_isAFailure() {
        var unused = settings.with(PlayedInstallation.KEY, new KeySettings(false, false));
        assertThat(check())
                .contains(
                        Finding.failed(
                                "key",
                                "is NOT enabled: no backup can be read or written",
                                "Enable it, or cancel its deletion, at once"),
                        Finding.failed("key: rotation", "is off", "aws kms enable-key-rotation, then deploy again"));
    }

    private List<Finding> checkWith(TopicSettings topic) {
        return check(settings.with("topic", topic), operation(store), "UPDATE_COMPLETE");
    }

    @Test
    void alerts_thatNobodyHears_areAFailure_thoseThatSomeDoNotHearAWarning() {
        assertThat(check()).contains(Finding.ok("alerts", "2 confirmed"));
        assertThat(checkWith(new TopicSettings(1, 3)))
                .contains(Finding.warning(
                        "alerts",
                        "1 confirmed, 3 without an answer",
                        "Open the link in its message, or remove the subscription"));
        assertThat(checkWith(new TopicSettings(0, 1)))
                .contains(Finding.failed(
                        "alerts",
                        "nobody is told: 1 subscriptions wait for an answer",
                        "Open the link in the message 'AWS Notification - Subscription Confirmation'"));
    }
}
