package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.RestoreNotFoundException;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.time.SystemClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class UndoRestoreTest {
    private static final RestoreRequest OVERWRITE = RestoreScene.request(RestoreStrategy.OVERWRITE);

    private final RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}")
            .live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 9}");

    @Test
    void rollbackAndUndo_givesBackWhatWasThere() {
        List<String> before = scene.held();
        RestoreId id = scene.restore(OVERWRITE).id();
        assertThat(scene.held()).isNotEqualTo(before);
        UndoReport undone = scene.undo(id, false);
        assertThat(undone.sum(UndoneCollection::removed)).isEqualTo(1);
        assertThat(undone.sum(UndoneCollection::putBack)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void undo_again_isRefused_alsoWhenTheSameWasRestoredSince() {
        RestoreId id = scene.restore(OVERWRITE).id();
        scene.undo(id, false);
        assertThat(new RestoreRecords(scene.store).find(id).undone()).isPresent();
        RestoreId since = scene.restore(OVERWRITE).id();
        List<String> after = scene.held();
        for (boolean preview : new boolean[] {true, false}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> scene.undo(id, preview))
                    .withMessageContaining("was taken back already");
        }
        assertThat(scene.held()).isEqualTo(after);
        assertThat(scene.undo(since, false).complete()).isTrue();
    }

    @Test
    void undo_preview_countsAndChangesNothing() {
        RestoreId id = scene.restore(OVERWRITE).id();
        List<String> restored = scene.held();
        UndoReport preview = scene.undo(id, true);
        assertThat(preview.sum(UndoneCollection::removed)).isEqualTo(1);
        assertThat(preview.sum(UndoneCollection::putBack)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(restored);
        assertThat(new RestoreRecords(scene.store).find(id).undone()).isEmpty();
    }

    @Test
    void undo_whatOthersChangedSince_isLeftAndNamed() {
        RestoreId id = scene.restore(OVERWRITE).id();
        scene.live("{_id: 2, a: 'later'}", "{_id: 3, a: 'later'}");
        UndoReport undone = scene.undo(id, false);
        assertThat(undone.sum(UndoneCollection::left)).isEqualTo(2);
        assertThat(undone.collections().getFirst().failures())
                .extracting(DocumentFailure::id)
                .containsExactlyInAnyOrder("{\"$numberInt\": \"2\"}", "{\"$numberInt\": \"3\"}");
        assertThat(scene.held())
                .isEqualTo(
                        RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 'later'}", "{_id: 3, a: 'later'}", "{_id: 9}"));
    }

    @Test
    void rollback_holdsOnlyWhatIsTouched_andVerifiesAsAnyBackup() {
        RestoreReport report = scene.restore(OVERWRITE);
        Manifest manifest = new BackupCatalog(scene.store)
                .find(report.rollback().orElseThrow().value(), Optional.empty())
                .manifest();
        assertThat(manifest.id().type()).isEqualTo(BackupType.ROLLBACK);
        assertThat(manifest.totals().documents()).isEqualTo(1 + 2);
        assertThat(new VerifyBackup(scene.store, new NoEncryption(), ProgressListener.none())
                        .verify(manifest, PartSample.everything(), 1, new Cancellation())
                        .problems())
                .isEmpty();
        assertThat(new BackupCatalog(scene.store)
                        .find("latest", Optional.empty())
                        .manifest()
                        .id()
                        .type())
                .isEqualTo(BackupType.FULL);
    }

    @Test
    void report_liesInTheStore_asJsonAndMarkdown() {
        RestoreReport report = scene.restore(OVERWRITE);
        String folder = "control/restores/default/" + report.id();
        String json = read(folder + "/report.json");
        assertThat(json).contains("\"SUCCEEDED\"", report.id().value(), "\"app.conversations\"", "\"verified\"");
        assertThat(read(folder + "/report.md"))
                .contains(
                        "# Restore " + report.id(),
                        "| app.conversations | 1 | 1 | 0 | 1 |",
                        "nightkeep undo " + report.id());
        assertThat(new RestoreRecords(scene.store).of(JobName.DEFAULT))
                .singleElement()
                .satisfies(record -> assertThat(record.finished()).isPresent());
    }

    private String read(String key) {
        return new String(scene.store.readAll(ObjectKey.of(key), 1 << 20), StandardCharsets.UTF_8);
    }

    @Test
    void undo_ofNoRestore_isSaid() {
        RestoreId none = RestoreId.of(Instant.EPOCH, new UUID(1, 2));
        assertThatExceptionOfType(RestoreNotFoundException.class)
                .isThrownBy(() -> scene.undo(none, false))
                .matches(RestoreNotFoundException::usage);
        assertThat(RestoreId.isId("../../x")).isFalse();
        assertThat(none.compareTo(RestoreId.of(Instant.EPOCH.plusSeconds(1), new UUID(1, 2))))
                .isNegative();
    }

    @Test
    void undo_inAnotherDatabase_isRefused() {
        RestoreId id = scene.restore(OVERWRITE).id();
        UndoRestore other = new UndoRestore(
                scene.store, new NoEncryption(), scene.target, "other", new SystemClock(), ProgressListener.none());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> other.undo(id, false, new Cancellation()))
                .withMessageContaining("went into memory");
    }

    @Test
    void undo_damagedRollbackBackup_changesNothing() {
        RestoreReport report = scene.restore(OVERWRITE);
        List<String> restored = scene.held();
        for (StoredObject object : scene.store.list(Listing.objects("default/")).objects()) {
            if (object.key().value().contains(report.rollback().orElseThrow().value() + "/dump/app")
                    && object.key().value().endsWith(".bson.gz")) {
                byte[] bytes = scene.store.readAll(object.key(), 1 << 20);
                bytes[bytes.length / 2] ^= 1;
                scene.store.write(object.key(), bytes, Precondition.none());
            }
        }
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> scene.undo(report.id(), false));
        assertThat(scene.held()).isEqualTo(restored);
    }

    @Test
    void undo_manyDocuments_inCollectionsThereAndNot() {
        RestoreScene many = RestoreScene.of(SampleDocuments.numbered(1234));
        RestoreId id = many.restore(OVERWRITE).id();
        assertThat(many.undo(id, false).sum(UndoneCollection::removed)).isEqualTo(1234);
        assertThat(many.target.count(new Namespace("app", "conversations"))).isZero();
    }
}
