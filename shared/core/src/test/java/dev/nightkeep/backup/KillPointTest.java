package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup that is killed, or fails once, at every store operation that it makes: afterwards it is whole, or is none. */
final class KillPointTest {
    private final InMemorySource source = new InMemorySource();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T02:00:00Z"));

    KillPointTest() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(150));
        Backups.put(source, "app.b", "{}", SampleDocuments.numbered(2));
        Backups.put(source, "app.c", "{}", List.of());
    }

    private BackupResult run(BackupStore store, DataFormat format) {
        return new RunBackup(
                        store, source, new NoEncryption(), new ImpatientClock(clock), "test", ProgressListener.none())
                .run(Backups.request(format, Compression.GZIP), new Cancellation());
    }

    private int operations(DataFormat format) {
        MortalStore counting = new MortalStore(new InMemoryStore(), number -> false);
        run(counting, format);
        return counting.operations();
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_killedAtAnyOperation_leavesAWholeBackupOrNone(DataFormat format) {
        int operations = operations(format);
        for (int kill = 1; kill <= operations; kill++) {
            InMemoryStore survivor = new InMemoryStore();
            boolean done = attempt(MortalStore.killedAt(survivor, kill), format);
            assertThat(wholeBackups(survivor))
                    .as("killed at %d of %d", kill, operations)
                    .isLessThanOrEqualTo(1);
            if (done) {
                assertThat(wholeBackups(survivor)).as("said done at %d", kill).isEqualTo(1);
            }
            clock.advance(Duration.ofMinutes(2));
            int before = wholeBackups(survivor);
            run(survivor, format);
            assertThat(wholeBackups(survivor)).as("after a kill at %d", kill).isEqualTo(before + 1);
        }
    }

    @Test
    void run_oneOperationFails_isDoneOrLeavesNothingThatCounts() {
        int operations = operations(DataFormat.DUMP);
        for (int failing = 1; failing <= operations; failing++) {
            int chosen = failing;
            InMemoryStore survivor = new InMemoryStore();
            boolean done = attempt(new MortalStore(survivor, number -> number == chosen), DataFormat.DUMP);
            assertThat(wholeBackups(survivor)).as("failed at %d", failing).isEqualTo(done ? 1 : 0);
            clock.advance(Duration.ofMinutes(2));
            run(survivor, DataFormat.DUMP);
        }
    }

    private boolean attempt(BackupStore store, DataFormat format) {
        try {
            run(store, format);
            return true;
        } catch (NightkeepException expected) {
            return false;
        }
    }

    /** How many manifests there are; each must stand for a backup that verifies. */
    private static int wholeBackups(BackupStore store) {
        List<StoredObject> manifests = store.list(Listing.objects("default/")).objects().stream()
                .filter(object -> object.key().name().equals(BackupLayout.MANIFEST))
                .toList();
        manifests.forEach(manifest -> assertWhole(store, manifest));
        return manifests.size();
    }

    private static void assertWhole(BackupStore store, StoredObject object) {
        Manifest manifest = ManifestJson.read(
                store.readAll(object.key(), ManifestJson.MAX_BYTES),
                object.key().value());
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(manifest, PartSample.everything(), 1, new Cancellation())
                        .problems())
                .isEmpty();
        assertThat(manifest.totals().documents()).isEqualTo(152);
    }
}
