package dev.nightkeep.benchmark.run;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.benchmark.store.MeasuringStores;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Backs up and restores as the command line does, and measures it. */
final class MeasuredRuns {
    /** The store that forgets. */
    static final String NOWHERE = "nowhere";

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
        return name.equals(NOWHERE) ? MeasuringStores.nothing() : Stores.directory(Path.of(name));
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

    /** What to back up, from where and to where. */
    record BackupOrder(String uri, String store, DataFormat format, Compression compression, int level, int threads) {
        static BackupOrder parse(List<String> words) {
            Compression compression = Compression.valueOf(words.get(3).toUpperCase(Locale.ROOT));
            return new BackupOrder(
                    words.get(0),
                    words.get(1),
                    DataFormat.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
                    compression,
                    Integer.parseInt(words.get(4)),
                    Integer.parseInt(words.get(5)));
        }

        private Set<String> database() {
            return MongoUri.parse(uri).database().map(Set::of).orElse(Set.of());
        }

        BackupRequest request() {
            return new BackupRequest(
                    JobName.DEFAULT,
                    BackupType.FULL,
                    new NamespaceSelection(database(), List.of(), List.of()),
                    format,
                    compression,
                    level,
                    List.of(),
                    threads,
                    false);
        }
    }
}
