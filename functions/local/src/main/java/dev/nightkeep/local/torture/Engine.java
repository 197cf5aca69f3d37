package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.RunBackup;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.catalog.SweepOrphans;
import dev.nightkeep.catalog.SweepResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The use cases as the command line puts them together, on whatever store, port and clock they are given. */
final class Engine {
    private static final String HOST = "torture";
    private static final int THREADS = 2;

    private final Backends backends;
    private final KeyRing keys = new NoEncryption();

    Engine(Backends backends) {
        this.backends = backends;
    }

    /** What a client connects to on that port of this machine. */
    static String uri(int port) {
        return "mongodb://127.0.0.1:" + port;
    }

    Outcome<BackupResult> backUp(BackupStore store, int port, BackupRequest request, Clock clock) {
        return Attempt.of(() -> {
            try (DocumentSource source = backends.source(uri(port))) {
                return new RunBackup(store, source, keys, clock, HOST, ProgressListener.none())
                        .run(request, new Cancellation());
            }
        });
    }

    Outcome<VerificationReport> verify(BackupStore store, BackupLayout layout) {
        return Attempt.of(() -> new VerifyBackup(store, keys, ProgressListener.none())
                .verify(manifest(store, layout), PartSample.everything(), THREADS, new Cancellation()));
    }

    /** @param keeps whether it keeps what it replaces, in the same store */
    Outcome<RestoreReport> restore(
            BackupStore store,
            BackupLayout layout,
            RestorePort port,
            RestoreRequest request,
            boolean keeps,
            Clock clock) {
        return Attempt.of(() -> {
            try (DocumentTarget target = backends.target(uri(port.number()))) {
                return new RunRestore(
                                StoredContents.open(store, manifest(store, layout), keys),
                                target,
                                port.name(),
                                keeps
                                        ? Optional.of(new RollbackStore(store, keys, layout.job(), HOST))
                                        : Optional.empty(),
                                clock,
                                ProgressListener.none())
                        .run(request, Optional.empty(), new Cancellation());
            }
        });
    }

    /** The hash of each host file by its path. */
    Outcome<Map<String, Digest>> files(BackupStore store, BackupLayout layout) {
        return Attempt.of(() -> {
            FileVisitor visitor = new FileVisitor();
            StoredContents.open(store, manifest(store, layout), keys).visit(visitor, 1, new Cancellation());
            return visitor.files();
        });
    }

    private static Manifest manifest(BackupStore store, BackupLayout layout) {
        return new BackupCatalog(store)
                .find(layout.id().value(), Optional.of(layout.job()))
                .manifest();
    }

    Outcome<DeletedBackup> delete(BackupStore store, BackupLayout layout, Clock clock) {
        return Attempt.of(() -> new DeleteBackup(store, clock).delete(layout));
    }

    Outcome<SweepResult> sweep(BackupStore store, Clock clock) {
        return Attempt.of(() -> {
            SweepOrphans sweep = new SweepOrphans(store, clock);
            return sweep.remove(sweep.report());
        });
    }
}
