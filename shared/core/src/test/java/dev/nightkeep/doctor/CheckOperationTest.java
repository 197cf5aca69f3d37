package dev.nightkeep.doctor;

import static dev.nightkeep.doctor.PlayedInstallation.installation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SecretAccessDeniedException;
import dev.nightkeep.schedule.MemorySchedules;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckOperationTest {
    private final InMemoryStore store = new InMemoryStore();
    private final ManualClock clock = new ManualClock();

    private List<Finding> schedules(MemorySchedules schedules) {
        return PlayedInstallation.operation(schedules, store, clock).schedules(installation());
    }

    private List<Finding> secret(NightkeepException failure) {
        CheckOperation operation = new CheckOperation(
                PlayedInstallation.stacks(),
                PlayedInstallation.schedules(),
                PlayedInstallation.failing(failure),
                store,
                clock);
        return operation.secret(installation());
    }

    @Test
    void resources_areThoseOfTheStack() {
        assertThat(PlayedInstallation.operation(PlayedInstallation.schedules(), store, clock)
                        .resources(installation()))
                .containsExactly(PlayedInstallation.function("BackupFunction", "night-backup"));
    }

    @Test
    void secret_stored_isNotShown() {
        CheckOperation operation = PlayedInstallation.operation(PlayedInstallation.schedules(), store, clock);
        assertThat(operation.secret(installation())).containsExactly(Finding.ok("connection string", "is stored"));
    }

    @Test
    void secret_notStoredYet_isAFailure_withTheRemedyOfTheResolver() {
        assertThat(secret(new ConfigurationException("Nothing was stored", "Store it")))
                .containsExactly(Finding.failed("connection string", "is not stored", "Store it"));
    }

    @Test
    void secret_thatMayNotBeRead_isNotTakenForOneThatIsNotStored() {
        NightkeepException denied = new SecretAccessDeniedException("It may not be read", "Allow it");
        assertThatThrownBy(() -> secret(denied)).isSameAs(denied);
    }

    @Test
    void schedules_allOn_sayWhen() {
        assertThat(schedules(PlayedInstallation.schedules()))
                .containsExactly(
                        Finding.ok("schedule backup", "03:30 daily Europe/Berlin"),
                        Finding.ok("schedule health", "every 15 minutes Europe/Berlin"),
                        Finding.ok("schedule prune", "03:30 daily Europe/Berlin"),
                        Finding.ok("schedule verify", "03:30 daily Europe/Berlin"));
    }

    @Test
    void schedules_paused_isAWarning_withTheCommandToResumeIt() {
        MemorySchedules schedules = PlayedInstallation.schedules();
        schedules.change(
                "group",
                PlayedInstallation.schedule("prune", "cron(30 3 * * ? *)").switched(false));
        assertThat(schedules(schedules))
                .filteredOn(finding -> finding.grade() != Grade.OK)
                .containsExactly(Finding.warning(
                        "schedule prune",
                        "is paused (03:30 daily Europe/Berlin)",
                        "nightkeep schedule resume prune --stack night"));
    }

    @Test
    void schedules_gone_areFailures_andThoseOfOthersAreNoMatter() {
        MemorySchedules only = new MemorySchedules()
                .with("group", PlayedInstallation.schedule("verify", "rate(1 hours)"))
                .with("group", PlayedInstallation.schedule("other", "rate(1 hours)"));
        String again = "Deploy it again: nightkeep deploy";
        assertThat(schedules(only))
                .containsExactly(
                        Finding.failed("schedule backup", "is not there", again),
                        Finding.failed("schedule health", "is not there", again),
                        Finding.failed("schedule prune", "is not there", again),
                        Finding.ok("schedule verify", "every 1 hours Europe/Berlin"));
    }
}
