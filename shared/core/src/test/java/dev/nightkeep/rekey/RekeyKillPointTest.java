package dev.nightkeep.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.ImpatientClock;
import dev.nightkeep.backup.MortalStore;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Encrypting anew is killed, or fails once, at every store operation: one whole backup is there at any time. */
final class RekeyKillPointTest {
    private static final KeyRing OLD = TestKeys.of("old");
    private static final KeyRing NEW = TestKeys.of("new");

    private final InMemorySource source = new InMemorySource();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T02:00:00Z"));

    RekeyKillPointTest() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(150));
        Backups.put(source, "app.b", "{}", SampleDocuments.numbered(2));
    }

    private InMemoryStore filled() {
        InMemoryStore store = new InMemoryStore(clock);
        Backups.backUp(store, source, OLD);
        return store;
    }

    private RekeyResult rekey(BackupStore store, Manifest backup) {
        return new RekeyBackup(store, new ImpatientClock(clock), "test", ProgressListener.none())
                .rekey(new RekeyRequest(backup, OLD, NEW, false, 1), new Cancellation());
    }

    private int operations() {
        InMemoryStore store = filled();
        MortalStore counting = new MortalStore(store, number -> false);
        rekey(counting, Backups.committed(store).getFirst());
        return counting.operations();
    }

    @Test
    void rekey_killedAtAnyOperation_leavesTheOldOrBothOrTheNew_eachWhole() {
        int operations = operations();
        assertThat(operations).isGreaterThan(40);
        for (int kill = 1; kill <= operations; kill++) {
            InMemoryStore survivor = filled();
            Manifest old = Backups.committed(survivor).getFirst();
            attempt(MortalStore.killedAt(survivor, kill), old);
            assertWhole(survivor, "killed at %d of %d".formatted(kill, operations));
            clock.advance(Duration.ofMinutes(2));
            assertFinishes(survivor, old, "after a kill at " + kill);
        }
    }

    @Test
    void rekey_oneOperationFails_leavesTheOldOrBothOrTheNew_eachWhole() {
        int operations = operations();
        for (int failing = 1; failing <= operations; failing++) {
            int chosen = failing;
            InMemoryStore survivor = filled();
            Manifest old = Backups.committed(survivor).getFirst();
            boolean done = attempt(new MortalStore(survivor, number -> number == chosen), old);
            assertWhole(survivor, "failed at " + failing);
            if (done) {
                assertThat(Backups.committed(survivor)).hasSize(1).doesNotContain(old);
            }
            clock.advance(Duration.ofMinutes(2));
            assertFinishes(survivor, old, "after a failure at " + failing);
        }
    }

    private boolean attempt(BackupStore store, Manifest backup) {
        try {
            rekey(store, backup);
            return true;
        } catch (NightkeepException expected) {
            return false;
        }
    }

    private static void assertWhole(BackupStore store, String when) {
        List<Manifest> backups = Backups.committed(store);
        assertThat(backups).as(when).hasSizeBetween(1, 2);
        for (Manifest backup : backups) {
            KeyRing keys = backup.sealedFor().orElseThrow().contains("new") ? NEW : OLD;
            assertThat(new VerifyBackup(store, keys, ProgressListener.none())
                            .verify(backup, PartSample.everything(), 1, new Cancellation())
                            .problems())
                    .as(when)
                    .isEmpty();
        }
    }

    /** Where the old one still counts, the next call finishes what was begun. */
    private void assertFinishes(BackupStore store, Manifest old, String when) {
        if (Backups.committed(store).contains(old)) {
            rekey(store, old);
        }
        assertThat(Backups.committed(store)).as(when).hasSize(1).doesNotContain(old);
        assertWhole(store, when);
    }
}
