package dev.nightkeep.benchmark.measure;

import dev.nightkeep.benchmark.store.CountingStore;
import dev.nightkeep.benchmark.store.MeasuringStores;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogQuery;
import java.util.Optional;
import java.util.function.Consumer;

/** What it takes to find backups among very many. */
final class MeasureCatalog {
    private static final int PAGE = 20;

    /** However many backups there are. */
    private static final double MOST_OPERATIONS = 10;

    private final Bench bench;

    MeasureCatalog(Bench bench) {
        this.bench = bench;
    }

    void run() {
        int backups = bench.scale().backups();
        bench.report().section("Among %,d backups, one every 90 seconds".formatted(backups));
        String last = MeasuringStores.lastOf(backups);
        measure("latest", 0, catalog -> catalog.find(BackupCatalog.LATEST, Optional.empty()));
        measure("one by its id", 0, catalog -> catalog.find(last, Optional.empty()));
        measure("one by the beginning of its id", 0, catalog -> catalog.find(last.substring(0, 20), Optional.empty()));
        measure(
                "the latest %d".formatted(PAGE),
                PAGE,
                catalog -> catalog.newestFirst(CatalogQuery.everything())
                        .limit(PAGE)
                        .forEach(entry -> {}));
    }

    private void measure(String what, int manifests, Consumer<BackupCatalog> look) {
        CountingStore store = MeasuringStores.countlessBackups(bench.scale().backups());
        long begin = System.nanoTime();
        look.accept(new BackupCatalog(store));
        bench.report().add(what, (System.nanoTime() - begin) / 1e6, "ms");
        bench.report().atMost(MOST_OPERATIONS + manifests, "  operations of the store", store.operations(), "");
    }
}
