package dev.nightkeep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Precondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A store with 60,000 backups: 40,000 on one day, and one every half hour for more than a year before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // it takes a second to fill
final class LargeCatalogTest {
    private static final JobName JOB = new JobName("nightly");
    private static final Instant BUSY_DAY = Instant.parse("2026-11-21T00:00:00Z");
    private static final byte[] DAMAGED = {'{', '}'};

    private final InMemoryStore memory = new InMemoryStore();
    private final List<BackupLayout> all = new ArrayList<>();

    private FailingStore store = new FailingStore(memory);
    private BackupCatalog catalog = new BackupCatalog(store);

    @BeforeEach
    void countFromZero() {
        store = new FailingStore(memory);
        catalog = new BackupCatalog(store);
    }

    @BeforeAll
    void fill() {
        for (int i = 20_000; i > 0; i--) {
            add(BUSY_DAY.minusSeconds(i * 1800L));
        }
        for (int i = 0; i < 40_000; i++) {
            add(BUSY_DAY.plusSeconds(i * 2L));
        }
        SampleBackups.writeManifest(memory, all.getLast(), SampleBackups.manifest(all.getLast()));
    }

    private void add(Instant started) {
        BackupLayout layout = new BackupLayout(JOB, BackupId.of(started, BackupType.FULL, new UUID(all.size(), 1)));
        memory.write(layout.manifest(), DAMAGED, Precondition.none());
        all.add(layout);
    }

    @Test
    void find_latest_takesAHandfulOfCalls() {
        assertThat(catalog.find("latest", Optional.of(JOB)).layout()).isEqualTo(all.getLast());
        assertThat(store.operations()).isLessThanOrEqualTo(10);
    }

    @Test
    void find_id_takesOneRead() {
        assertThat(catalog.find(all.getLast().id().value(), Optional.of(JOB)).layout())
                .isEqualTo(all.getLast());
        assertThat(store.operations()).isEqualTo(1);
    }

    @Test
    void find_beginning_takesAHandfulOfCalls() {
        String beginning = all.getLast().id().value().substring(0, 15);
        assertThat(catalog.find(beginning, Optional.empty()).layout()).isEqualTo(all.getLast());
        assertThat(store.operations()).isLessThanOrEqualTo(5);
    }

    @Test
    void newestFirst_everything_isThereLastFirst() {
        assertThat(catalog.folders(CatalogQuery.everything())).isEqualTo(all.reversed());
        assertThat(store.operations()).isLessThan(1_000);
    }

    @Test
    void newestFirst_aWindow_readsThatAndNoMore() {
        Optional<Instant> from = Optional.of(BUSY_DAY.minusSeconds(100 * 1800L));
        List<CatalogEntry> entries = catalog.newestFirst(
                        CatalogQuery.everything().between(from, Optional.of(BUSY_DAY)))
                .toList();
        assertThat(entries)
                .extracting(CatalogEntry::layout)
                .isEqualTo(all.subList(19_900, 20_000).reversed());
    }
}
