package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.Orphan.AbandonedWrite;
import dev.nightkeep.catalog.Orphan.HalfDeletedBackup;
import dev.nightkeep.catalog.Orphan.UnfinishedBackup;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SweepOrphansTest {
    private static final String STARTED = "2026-11-21T10:00:00Z";

    private final ManualClock clock = new ManualClock(Instant.parse(STARTED));
    private final InMemoryStore store = new InMemoryStore(clock);
    private final SweepOrphans sweep = new SweepOrphans(store, clock);

    private BackupLayout unfinished() {
        BackupLayout layout = SampleBackups.layout("nightly", STARTED);
        SampleBackups.writeData(store, layout);
        return layout;
    }

    private BackupLayout halfDeleted() {
        BackupLayout layout = SampleBackups.commit(store, SampleBackups.layout("nightly", STARTED));
        SampleBackups.writeManifest(
                store, layout, SampleBackups.manifest(layout).buried(clock.now()));
        store.delete(java.util.List.of(layout.key(BackupLayout.PART_INDEX)));
        return layout;
    }

    private void passTwoHours() {
        clock.advance(Duration.ofHours(2));
    }

    private boolean exists(BackupLayout layout) {
        return !store.list(Listing.objects(layout.folder() + "/")).objects().isEmpty();
    }

    @Test
    void report_everyKindOfOrphan_isNamedWithItsSize() {
        SampleBackups.commit(store, SampleBackups.layout("nightly", STARTED));
        BackupLayout unfinished = unfinished();
        BackupLayout halfDeleted = halfDeleted();
        store.begin(ObjectKey.of("nightly/2026-11-21/somewhere"));
        passTwoHours();
        SweepReport report = sweep.report();
        assertThat(report.orphans())
                .contains(new UnfinishedBackup(unfinished, 3, 30), new HalfDeletedBackup(halfDeleted, 2, 20))
                .hasSize(3)
                .hasAtLeastOneElementOfType(AbandonedWrite.class);
        assertThat(report.objects()).isEqualTo(5);
        assertThat(report.bytes()).isEqualTo(50);
    }

    @Test
    void remove_report_leavesNothingButBackups() {
        BackupLayout whole = SampleBackups.commit(store, SampleBackups.layout("nightly", STARTED));
        BackupLayout unfinished = unfinished();
        BackupLayout halfDeleted = halfDeleted();
        store.begin(unfinished.key("files/begun"));
        passTwoHours();
        SweepResult result = sweep.remove(sweep.report());
        assertThat(result.removed()).hasSize(3);
        assertThat(result.kept()).isEmpty();
        assertThat(exists(unfinished) || exists(halfDeleted)).isFalse();
        assertThat(exists(whole)).isTrue();
        assertThat(store.unfinished("")).isEmpty();
        assertThat(sweep.report().orphans()).isEmpty();
    }

    @Test
    void report_youngerThanAnHour_isSpared() {
        unfinished();
        store.begin(ObjectKey.of("nightly/2026-11-21/somewhere"));
        clock.advance(LiveRuns.GRACE.minusSeconds(1));
        assertThat(sweep.report().orphans()).isEmpty();
    }

    @Test
    void report_startedLongAgoAndWrittenJustNow_isSpared() {
        BackupLayout layout = unfinished();
        passTwoHours();
        store.write(layout.key("files/late"), new byte[1], Precondition.none());
        assertThat(sweep.report().orphans()).isEmpty();
    }

    @Test
    void report_heldByItsRun_isSpared() {
        BackupLayout layout = unfinished();
        store.begin(layout.key("files/begun"));
        passTwoHours();
        LeaseKeeper leases = new LeaseKeeper(store, clock, "pi");
        try (JobLease lease = leases.acquire(layout.job(), layout.id())) {
            lease.requireHeld();
            assertThat(sweep.report().orphans()).isEmpty();
        }
        assertThat(sweep.report().orphans()).hasSize(2);
    }

    @Test
    void report_leaseOfAnotherRun_protectsNothing() {
        BackupLayout layout = unfinished();
        passTwoHours();
        LeaseKeeper leases = new LeaseKeeper(store, clock, "pi");
        try (JobLease lease = leases.acquire(
                layout.job(), SampleBackups.layout("nightly", STARTED).id())) {
            lease.requireHeld();
            assertThat(sweep.report().orphans()).hasSize(1);
        }
    }

    @Test
    void remove_committedMeanwhile_isKept() {
        BackupLayout layout = unfinished();
        passTwoHours();
        SweepReport report = sweep.report();
        SampleBackups.writeManifest(store, layout, SampleBackups.manifest(layout));
        assertThat(sweep.remove(report).kept()).isEqualTo(report.orphans());
        assertThat(store.list(Listing.objects(layout.folder() + "/")).objects()).hasSize(4);
    }

    @Test
    void remove_writtenToMeanwhile_isKept() {
        BackupLayout layout = unfinished();
        passTwoHours();
        SweepReport report = sweep.report();
        store.write(layout.key("files/late"), new byte[1], Precondition.none());
        passTwoHours();
        assertThat(sweep.remove(report).removed()).isEmpty();
        assertThat(exists(layout)).isTrue();
    }

    @Test
    void remove_goneMeanwhile_isKept() {
        BackupLayout halfDeleted = halfDeleted();
        store.begin(halfDeleted.key("files/begun"));
        passTwoHours();
        SweepReport report = sweep.report();
        new DeleteBackup(store, clock).delete(halfDeleted);
        SampleBackups.writeData(store, halfDeleted);
        assertThat(sweep.remove(report).removed()).hasOnlyElementsOfType(AbandonedWrite.class);
        assertThat(exists(halfDeleted)).isTrue();
    }

    @Test
    void remove_writeHeldMeanwhile_isKept() {
        BackupLayout layout = unfinished();
        store.begin(layout.key("files/begun"));
        passTwoHours();
        SweepReport report = sweep.report();
        try (JobLease lease = new LeaseKeeper(store, clock, "pi").acquire(layout.job(), layout.id())) {
            lease.requireHeld();
            assertThat(sweep.remove(report).removed()).isEmpty();
        }
        assertThat(store.unfinished("")).hasSize(1);
    }

    @Test
    void report_damagedManifest_isNoOrphan() {
        BackupLayout layout = unfinished();
        store.write(layout.manifest(), new byte[3], Precondition.none());
        passTwoHours();
        assertThat(sweep.report().orphans()).isEmpty();
    }
}
