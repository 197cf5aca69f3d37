package dev.nightkeep.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.ApplyRestore;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.salvage.ProblemKind;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.Stores;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of ours among what is scanned. */
final class BackupSourceTest {
    private static final Namespace USERS = new Namespace("app", "users");
    private static final List<RawBsonDocument> DOCUMENTS = SampleDocuments.numbered(300);

    @TempDir
    private Path folder;

    private final InMemoryTarget target = new InMemoryTarget();

    private static InMemorySource source() {
        InMemorySource source = new InMemorySource();
        Backups.put(source, USERS.toString(), "{}", DOCUMENTS);
        return source;
    }

    private ScanReport scan() {
        return new ScanFixture(folder).scan();
    }

    private static ScanReport scan(Path empty, BackupStore store) {
        return new ScanFixture(empty).root(new ScanRoot.Prefix(store, "")).scan();
    }

    private void recover(ScanReport report, Optional<BackupStore> store) {
        FoundContents contents = new FoundContents(
                "scan-report.json", report, RecoverySelection.of(List.of("every"), Optional.empty()), store);
        var unused = new ApplyRestore(contents, target, new ManualClock(ScanFixture.NOW), ProgressListener.none())
                .apply(RestoreRequest.standard(), new Cancellation());
    }

    @Test
    void scan_folderOfBackups_findsEachOnceAndRecoversIt() {
        Backups.backUp(Stores.directory(folder.resolve("kept")), source());
        ScanReport report = scan();
        assertThat(report.sources()).singleElement().satisfies(found -> {
            assertThat(found.facts().kind()).isEqualTo(SourceKind.BACKUP);
            assertThat(found.documents()).isEqualTo(DOCUMENTS.size());
            assertThat(found.sound()).isTrue();
        });
        recover(report, Optional.empty());
        assertThat(target.documents(USERS)).containsExactlyInAnyOrderElementsOf(DOCUMENTS);
    }

    @Test
    void scan_storeOfBackups_findsEachOnceAndRecoversIt() {
        InMemoryStore store = new InMemoryStore();
        Backups.backUp(store, source());
        ScanReport report = scan(folder, store);
        assertThat(report.sources())
                .singleElement()
                .satisfies(found -> assertThat(found.facts().kind()).isEqualTo(SourceKind.BACKUP));
        recover(report, Optional.of(store));
        assertThat(target.documents(USERS)).containsExactlyInAnyOrderElementsOf(DOCUMENTS);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> recover(report, Optional.empty()))
                .withMessageContaining("lies in a store, and none was named");
    }

    @Test
    void recover_backupThatIsGone_isRefused() throws IOException {
        BackupResult backup = Backups.backUp(Stores.directory(folder.resolve("kept")), source());
        ScanReport report = scan();
        Files.delete(
                folder.resolve("kept").resolve(backup.layout().folder().value()).resolve("manifest.json"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> recover(report, Optional.empty()))
                .withMessageContaining("is not there any more");
    }

    @Test
    void scan_damagedBackup_namesTheDamage() {
        InMemoryStore store = new InMemoryStore();
        BackupResult backup = Backups.backUp(store, source());
        ObjectKey data = backup.layout().key("dump/app/users.bson.gz");
        byte[] content = store.readAll(data, 1 << 20);
        content[content.length / 2] ^= 1;
        store.write(data, content, Precondition.none());
        assertThat(scan(folder, store).sources())
                .singleElement()
                .satisfies(found -> assertThat(found.problemCounts()).containsKey(ProblemKind.DAMAGED));
    }

    @Test
    void scan_sealedBackup_saysSo() {
        InMemoryStore store = new InMemoryStore();
        Backups.backUp(store, source(), TestKeys.of("one"));
        assertThat(scan(folder, store).sources())
                .singleElement()
                .satisfies(found -> assertThat(found.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.SEALED)));
    }
}
