package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.Orphan;
import dev.nightkeep.catalog.SweepReport;
import dev.nightkeep.catalog.SweepResult;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.UnfinishedWrite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RemovalResultTest {
    private static final BackupLayout LAYOUT = new BackupLayout(JobName.DEFAULT, Manifests.ID);
    private static final Orphan UNFINISHED = new Orphan.UnfinishedBackup(LAYOUT, 3, 2_000_000);
    private static final Orphan HALF_DELETED = new Orphan.HalfDeletedBackup(LAYOUT, 1, 500);
    private static final Orphan ABANDONED =
            new Orphan.AbandonedWrite(new UnfinishedWrite(ObjectKey.of("default/x"), "handle", Instant.EPOCH));

    @Test
    void report_namesEveryLeftover_andRemovesNothing() {
        CommandResult result =
                RemovalResult.of(new SweepReport(List.of(UNFINISHED, HALF_DELETED, ABANDONED)), "./backups");
        assertThat(result.exit()).isEqualTo(ExitCode.DONE);
        assertThat(result.lines())
                .containsExactly(
                        "Leftovers in ./backups, 2.0 MB:",
                        "  default/" + Manifests.ID + ": a run that never committed, 3 objects, 2.0 MB",
                        "  default/" + Manifests.ID + ": a deletion that was interrupted, 1 object, 500 B",
                        "  default/x: an object that was never completed",
                        "Nothing was removed; --delete does.");
        assertThat(result.json().at("/orphans/2/key").asText()).isEqualTo("default/x");
    }

    @Test
    void removal_namesWhatWasKept() {
        CommandResult result = RemovalResult.of(new SweepResult(List.of(ABANDONED), List.of(UNFINISHED)));
        assertThat(result.lines())
                .contains("Removed 1 leftover.", "Kept, because they are in use again:")
                .hasSize(3);
        assertThat(result.json().at("/kept/0/kind").asText()).isEqualTo("unfinished-backup");
    }
}
