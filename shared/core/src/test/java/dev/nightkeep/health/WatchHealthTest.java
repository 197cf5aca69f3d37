package dev.nightkeep.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class WatchHealthTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);

    private List<String> problems(OptionalLong quota) {
        return new WatchHealth(store, clock, JobName.DEFAULT, Optional.of(DailySchedule.parse("03:30", "UTC")), quota)
                .problems().stream().map(HealthProblem::incident).toList();
    }

    private List<String> problems() {
        return problems(OptionalLong.empty());
    }

    @Test
    void problems_newInstallation_hasADay() {
        assertThat(problems()).isEmpty();
        clock.advance(Duration.ofHours(26));
        assertThat(problems()).containsExactly("health/default/no-good-backup", "health/default/late");
    }

    @Test
    void problems_goodBackup_areOver() {
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-21T03:30:05Z"));
        assertThat(problems()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(problems()).hasSize(2);
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-22T03:30:05Z"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void problems_rollbackOrUnreadable_isNoGoodBackup() {
        assertThat(problems()).isEmpty();
        clock.advance(Duration.ofDays(2));
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-23T03:30:05Z", BackupType.ROLLBACK));
        BackupLayout damaged = SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-23T03:31:05Z"));
        store.write(damaged.manifest(), new byte[2], Precondition.none());
        assertThat(problems()).contains("health/default/no-good-backup");
    }

    @Test
    void problems_otherJob_isLookedAtWithoutASchedule() {
        SampleBackups.commit(store, SampleBackups.layout("default", "2026-11-21T03:30:05Z"));
        BackupLayout edge = SampleBackups.commit(store, SampleBackups.layout("pi", "2026-11-19T03:30:05Z"));
        assertThat(problems()).containsExactly("health/pi/no-good-backup");
        new RunJournal(store, new ManualClock(edge.id().started()), "pi").begin(edge.job(), edge.id());
        assertThat(problems()).containsExactly("health/pi/agent-silent");
    }

    @Test
    void problems_quota_countsWhatIsStored() {
        BackupLayout layout = SampleBackups.layout("default", "2026-11-21T03:30:05Z");
        Manifest plain = SampleBackups.manifest(layout);
        SampleBackups.writeManifest(
                store, layout, plain.rekeyed(layout.id(), new NoEncryption(), 950, plain.partIndex()));
        assertThat(problems(OptionalLong.of(1_060))).isEmpty();
        assertThat(problems(OptionalLong.of(1_000))).containsExactly("health/default/storage");
    }
}
