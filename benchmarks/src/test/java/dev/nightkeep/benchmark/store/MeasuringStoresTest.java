package dev.nightkeep.benchmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectPage;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeasuringStoresTest {
    private static final int COUNT = 2_500;

    @Test
    void countlessBackups_areAllListedTheLatestFirst() {
        CountingStore store = MeasuringStores.countlessBackups(COUNT);
        List<CatalogEntry> found =
                new BackupCatalog(store).newestFirst(CatalogQuery.everything()).toList();
        assertThat(found).hasSize(COUNT).hasOnlyElementsOfType(CatalogEntry.Committed.class);
        assertThat(found.getFirst().layout().id().value()).isEqualTo(MeasuringStores.lastOf(COUNT));
        assertThat(store.operations()).isGreaterThan(COUNT);
    }

    @Test
    void countlessBackups_latest_isTheLastOne() {
        assertThat(new BackupCatalog(MeasuringStores.countlessBackups(COUNT))
                        .find(BackupCatalog.LATEST, Optional.empty())
                        .manifest()
                        .id()
                        .value())
                .isEqualTo(MeasuringStores.lastOf(COUNT));
    }

    @Test
    void nothing_streamedObject_keepsItsSizeAlone() {
        try (BackupStore store = MeasuringStores.nothing()) {
            try (ObjectWriter writer = store.begin(ObjectKey.of("a/b"))) {
                writer.append(new byte[10], 2, 7);
                writer.complete(Precondition.absent());
            }
            ObjectPage page = store.list(Listing.objects("a/"));
            assertThat(page.objects()).extracting(StoredObject::bytes).containsExactly(7L);
        }
    }
}
