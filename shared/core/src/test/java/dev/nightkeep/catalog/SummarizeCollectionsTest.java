package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummarizeCollectionsTest {
    private final InMemoryStore store = new InMemoryStore();

    @Test
    void summarize_countsEveryCollectionByItsName_andViews() {
        BackupResult backup = Backups.backUp(store, Backups.source());
        List<CollectionSummary> summaries = new SummarizeCollections(store).summarize(backup.manifest());
        assertThat(summaries).hasSize((int) backup.manifest().totals().collections());
        assertThat(summaries).isSortedAccordingTo(java.util.Comparator.comparing(CollectionSummary::namespace));
        assertThat(summaries).filteredOn(summary -> !summary.hasDocuments()).hasSize(1);
        assertThat(summaries).anySatisfy(summary -> {
            assertThat(summary.namespace()).isEqualTo("app.large");
            assertThat(summary.documents()).isEqualTo(5000);
            assertThat(summary.rawBytes()).isGreaterThan(summary.storedBytes());
        });
    }

    @Test
    void summarize_ofADocumentOfJson_hasNoCollections() {
        BackupResult backup =
                Backups.backUp(store, Backups.source(), Backups.request(DataFormat.JSON, Compression.GZIP));
        assertThat(new SummarizeCollections(store).summarize(backup.manifest())).isEmpty();
    }

    @Test
    void summarize_withAnotherIndex_fails() {
        BackupResult backup = Backups.backUp(store, Backups.source());
        store.write(backup.layout().key(BackupLayout.PART_INDEX), new byte[20], Precondition.none());
        assertThatThrownBy(() -> new SummarizeCollections(store).summarize(backup.manifest()))
                .isInstanceOf(CorruptBackupException.class);
    }
}
