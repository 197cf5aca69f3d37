package dev.nightkeep.benchmark.run;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.benchmark.store.MeasuringStores;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Backs up and restores as the command line does, and measures it. */
final class MeasuredRuns {
    private MeasuredRuns() {}

    static RunFigures backup(BackupOrder order) {
        MemoryWatch memory = MemoryWatch.start();
        long begin = System.nanoTime();
        try (DocumentSource source =
                        MongoConnection.open(MongoUri.parse(order.uri())).source();
                BackupStore store = store(order.store())) {
            BackupResult result = new RunBackup(
                            store, source, new NoEncryption(), new SystemClock(), "benchmark", ProgressListener.none())
                    .run(order.request(), new Cancellation());
            Totals totals = result.manifest().totals();
            return new RunFigures(
                    secondsSince(begin),
                    totals.documents(),
                    totals.rawBytes(),
                    totals.storedBytes(),
                    memory.live(),
                    MemoryWatch.resident());
        }
    }

    private static BackupStore store(String name) {
        return name.equals(BackupOrder.NOWHERE) ? MeasuringStores.nothing() : Stores.directory(Path.of(name));
    }

    static RunFigures restore(String directory, String uri, int threads) {
        MemoryWatch memory = MemoryWatch.start();
        long begin = System.nanoTime();
        try (DocumentTarget target = MongoConnection.open(MongoUri.parse(uri)).target();
                BackupStore store = Stores.directory(Path.of(directory))) {
            Manifest manifest = new BackupCatalog(store)
                    .find(BackupCatalog.LATEST, Optional.empty())
                    .manifest();
            RestoreReport report = new RunRestore(
                            StoredContents.open(store, manifest, new NoEncryption()),
                            target,
                            "benchmark",
                            Optional.empty(),
                            new SystemClock(),
                            ProgressListener.none())
                    .run(
                            new RestoreRequest(
                                    NamespaceSelection.everything(),
                                    List.of(),
                                    RestoreStrategy.SKIP_DUPLICATES,
                                    threads),
                            Optional.empty(),
                            new Cancellation());
            return new RunFigures(
                    secondsSince(begin),
                    report.verified(),
                    manifest.totals().rawBytes(),
                    0,
                    memory.live(),
                    MemoryWatch.resident());
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
