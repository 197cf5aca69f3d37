package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.List;

/** A run that is made again and again against stores that die, and what is left in them. */
record KilledRun(DocumentSource source, ManualClock clock, BackupRequest request) {
    BackupResult run(BackupStore store) {
        return new RunBackup(
                        store, source, new NoEncryption(), new ImpatientClock(clock), "test", ProgressListener.none())
                .run(request, new Cancellation());
    }

    /** Whether the run said that it was done. */
    boolean attempt(BackupStore store) {
        try {
            run(store);
            return true;
        } catch (NightkeepException expected) {
            assertThat(expected.userMessage()).isNotBlank();
            return false;
        }
    }

    /** How many operations a run makes that nothing happens to. */
    int operations() {
        MortalStore counting = new MortalStore(new InMemoryStore(), number -> false);
        run(counting);
        return counting.operations();
    }

    /** Until the lease of a killed run has lapsed. */
    void passTwoMinutes() {
        clock.advance(Duration.ofMinutes(2));
    }

    /** How many manifests there are; each must stand for a backup that verifies, with so many documents. */
    int wholeBackups(BackupStore store, long documents) {
        List<StoredObject> manifests = store.list(Listing.objects("default/")).objects().stream()
                .filter(object -> object.key().name().equals(BackupLayout.MANIFEST))
                .toList();
        manifests.forEach(manifest -> assertWhole(store, manifest, documents));
        return manifests.size();
    }

    private static void assertWhole(BackupStore store, StoredObject object, long documents) {
        Manifest manifest = ManifestJson.read(
                store.readAll(object.key(), ManifestJson.MAX_BYTES),
                object.key().value());
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(manifest, PartSample.everything(), 1, new Cancellation())
                        .problems())
                .isEmpty();
        assertThat(manifest.totals().documents()).isEqualTo(documents);
    }
}
