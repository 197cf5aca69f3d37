package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BackupRoundTripTest {
    private final InMemorySource source = Backups.source();
    private final InMemoryTarget target = new InMemoryTarget();

    @ParameterizedTest
    @EnumSource(Compression.class)
    void restore_ofABackupInMemory_givesEveryDocumentBack(Compression compression) {
        BackupStore store = new InMemoryStore();
        BackupResult result = Backups.backUp(store, source, Backups.request(DataFormat.DUMP, compression));
        assertThat(result.manifest().state()).isEqualTo(BackupState.SUCCEEDED);
        restore(store, result);
        assertSame();
    }

    @Test
    void restore_ofOneJsonDocument_givesEveryDocumentBack() {
        BackupStore store = new InMemoryStore();
        BackupResult result = Backups.backUp(store, source, Backups.request(DataFormat.JSON, Compression.GZIP));
        restore(store, result);
        assertSame();
        VerificationReport report = new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                .verify(result.manifest(), PartSample.everything(), 2, new Cancellation());
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void restore_ofABackupInADirectory_givesEveryDocumentBack(@TempDir Path folder) {
        BackupStore store = Stores.directory(folder);
        BackupResult result = Backups.backUp(store, source);
        RestoreReport report = restore(store, result);
        assertThat(report.totals().written())
                .isEqualTo(result.manifest().totals().documents());
        assertThat(report.state()).isEqualTo(BackupState.SUCCEEDED);
        assertSame();
    }

    private RestoreReport restore(BackupStore store, BackupResult result) {
        BackupContents contents = StoredContents.open(store, result.manifest(), new NoEncryption());
        return new RunRestore(contents, target, "memory", Optional.empty(), new SystemClock(), ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
    }

    private void assertSame() {
        SameDocuments.assertSame(source, target);
    }

    @Test
    void restore_ofACappedCollection_keepsItsOrder() {
        BackupStore store = new InMemoryStore();
        restore(store, Backups.backUp(store, source));
        assertThat(target.documents(new Namespace("app", "capped")))
                .extracting(document -> document.getInt32("_id").getValue())
                .containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void restore_ofACappedCollectionOfManyParts_keepsItsOrder() {
        BackupStore store = new InMemoryStore();
        List<RawBsonDocument> documents = IntStream.range(0, 40)
                .mapToObj(number -> RawBsonDocument.parse("{_id: %d, text: '%s'}"
                        .formatted(number, "x".repeat(1024 * (number % 7 == 0 ? 2048 : 512)))))
                .toList();
        InMemorySource capped = new InMemorySource();
        Backups.put(capped, "app.log", "{capped: true, size: 99999999}", documents);
        BackupResult result = Backups.backUp(store, capped);
        assertThat(result.manifest().totals().parts()).isGreaterThan(5);
        restore(store, result);
        assertThat(target.documents(new Namespace("app", "log")))
                .extracting(document -> document.getInt32("_id").getValue())
                .isSorted();
    }
}
