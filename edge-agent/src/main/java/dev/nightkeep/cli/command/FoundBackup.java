package dev.nightkeep.cli.command;

import dev.nightkeep.cli.wiring.BackupFiles;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.scan.FoundContents;
import dev.nightkeep.scan.RecoverySelection;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.store.BackupStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What a person meant by a backup, opened. */
sealed interface FoundBackup extends AutoCloseable {
    /** What it is, for people. */
    String name();

    /** Its documents and files; the listener is told how much there is, as far as anyone knows. */
    BackupContents contents(ProgressListener progress);

    /** The store of Nightkeep that it lies in. */
    default Optional<BackupStore> home() {
        return Optional.empty();
    }

    @Override
    void close();

    /** A backup in a store, which is closed with it. */
    record InStore(BackupStore store, Manifest manifest, KeyRing keys) implements FoundBackup {
        @Override
        public String name() {
            return manifest.id().value();
        }

        @Override
        public BackupContents contents(ProgressListener progress) {
            announce(progress);
            return StoredContents.open(store, manifest, keys);
        }

        @Override
        public Optional<BackupStore> home() {
            return Optional.of(store);
        }

        /** Tells how much there is. */
        void announce(ProgressListener progress) {
            Totals totals = manifest.totals();
            progress.on(new ProgressEvent.Planned(
                    totals.collections(), OptionalLong.of(totals.documents()), OptionalLong.of(totals.rawBytes())));
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** What lies at a path. */
    record AtPath(Path path, Optional<Namespace> namespace) implements FoundBackup {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public BackupContents contents(ProgressListener progress) {
            return BackupFiles.open(path, namespace, progress);
        }

        @Override
        public void close() {
            // Files are opened while they are read, and closed then.
        }
    }

    /** What a scan found; the store that it looked into, if any, is closed with it. */
    record InScan(String path, ScanReport report, RecoverySelection selection, Optional<BackupStore> store)
            implements FoundBackup {
        @Override
        public String name() {
            return path;
        }

        @Override
        public BackupContents contents(ProgressListener progress) {
            return new FoundContents(path, report, selection, store);
        }

        @Override
        public void close() {
            store.ifPresent(BackupStore::close);
        }
    }
}
