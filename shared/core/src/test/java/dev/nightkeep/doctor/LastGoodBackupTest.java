package dev.nightkeep.doctor;

import static dev.nightkeep.doctor.PlayedInstallation.installation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.SampleBackups;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link CheckOperation} says of the youngest backup that is whole. */
final class LastGoodBackupTest {
    private static final String AGAIN = "nightkeep remote backup --stack night";
    private static final Finding NONE = Finding.failed("last good backup", "there is none", "Make one: " + AGAIN);

    private final InMemoryStore store = new InMemoryStore();
    private final ManualClock clock = new ManualClock();

    private BackupLayout startedNow(BackupType type) {
        return SampleBackups.layout("default", clock.now().toString(), type);
    }

    private Finding check() {
        CheckOperation operation = PlayedInstallation.operation(PlayedInstallation.schedules(), store, clock);
        assertThat(operation.backups(installation())).hasSize(1);
        return operation.backups(installation()).getFirst();
    }

    @Test
    void noBackup_isAFailure_withTheCommandToMakeOne() {
        assertThat(check()).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,OK", "PT26H,OK", "PT26H1S,WARNING", "PT48H,WARNING", "PT48H1S,FAILED"})
    void backup_isJudgedByItsAge(Duration age, Grade grade) {
        BackupLayout layout = startedNow(BackupType.FULL);
        write(layout, BackupState.SUCCEEDED, new Totals(1, 7, 2, 3, 4, 500, 60));
        clock.advance(age);
        Finding finding = check();
        assertThat(finding.grade()).isEqualTo(grade);
        assertThat(finding.seen()).isEqualTo("%s, %d h ago, 7 documents".formatted(layout.id(), age.toHours()));
        assertThat(finding.whatToDo())
                .isEqualTo(grade == Grade.OK ? "" : "See why with 'nightkeep remote list', then: " + AGAIN);
    }

    @Test
    void incrementalBackup_counts_andTheYoungestIsNamed() {
        BackupLayout full = SampleBackups.commit(store, startedNow(BackupType.FULL));
        clock.advance(Duration.ofHours(3));
        BackupLayout incremental = SampleBackups.commit(store, startedNow(BackupType.INCREMENTAL));
        assertThat(check().seen())
                .startsWith(incremental.id() + ", 0 h ago")
                .doesNotContain(full.id().toString());
    }

    @Test
    void rollback_isNoBackup() {
        var unused = SampleBackups.commit(store, startedNow(BackupType.ROLLBACK));
        assertThat(check()).isEqualTo(NONE);
    }

    @Test
    void runWithoutAManifest_andADamagedManifest_areNoBackups() {
        SampleBackups.writeData(store, startedNow(BackupType.FULL));
        byte[] damaged = "{\"formatVersion\":".getBytes(StandardCharsets.UTF_8);
        var unused = store.write(startedNow(BackupType.FULL).manifest(), damaged, Precondition.none());
        assertThat(check()).isEqualTo(NONE);
    }

    @Test
    void partialBackup_isNotGood_theWholeOneBeforeItIsNamed() {
        BackupLayout whole = SampleBackups.commit(store, startedNow(BackupType.FULL));
        clock.advance(Duration.ofHours(30));
        BackupLayout partial = startedNow(BackupType.FULL);
        write(partial, BackupState.PARTIAL, Totals.NONE);
        assertThat(check().grade()).isEqualTo(Grade.WARNING);
        assertThat(check().seen()).startsWith(whole.id() + ", 30 h ago");
    }

    private void write(BackupLayout layout, BackupState state, Totals totals) {
        SampleBackups.writeManifest(store, layout, ended(SampleBackups.manifest(layout), state, totals));
    }

    private static Manifest ended(Manifest whole, BackupState state, Totals totals) {
        return new Manifest(
                whole.formatVersion(),
                whole.id(),
                whole.job(),
                state,
                whole.format(),
                whole.compression(),
                whole.level(),
                whole.encryption(),
                whole.sealedFor(),
                whole.rekeyedFrom(),
                whole.started(),
                whole.finished(),
                whole.producer(),
                whole.source(),
                whole.consistency(),
                totals,
                whole.partIndex(),
                whole.missing(),
                state == BackupState.PARTIAL ? 1 : 0,
                whole.tombstone());
    }
}
