package dev.nightkeep.backup;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes one backup on this machine. Ends with a committed backup, or with an exception and nothing that counts as one.
 */
public final class RunBackup {
    private final BackupStore store;
    private final DocumentSource source;
    private final KeyRing keys;
    private final Clock clock;
    private final ProgressListener progress;

    public RunBackup(BackupStore store, DocumentSource source, KeyRing keys, Clock clock, ProgressListener progress) {
        this.store = store;
        this.source = source;
        this.keys = keys;
        this.clock = clock;
        this.progress = progress;
    }

    /** Makes the backup. */
    public BackupResult run(BackupRequest request, Cancellation cancellation) {
        Instant started = clock.now();
        BackupId id = BackupId.of(started, request.type(), UUID.randomUUID());
        BackupLayout layout = new BackupLayout(request.job(), id);
        BackupPlan plan = new PlanBackup(source, progress).plan(request, layout, started);
        try {
            Manifest manifest =
                    new ExportBackup(store, source, keys, clock, progress).export(plan, cancellation, () -> {});
            return new BackupResult(layout, manifest);
        } catch (RuntimeException | Error e) {
            new AbandonedBackup(store).remove(layout, e);
            throw e;
        }
    }
}
