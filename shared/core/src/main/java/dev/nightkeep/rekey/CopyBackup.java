package dev.nightkeep.rekey;

import dev.nightkeep.backup.BackupTally;
import dev.nightkeep.backup.CommitBackup;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.PartIndexWriter;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.StoredBackup;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectWriter;
import java.util.Optional;

/** Writes a backup once more under another id, sealed with other keys, and commits it as any run does. */
final class CopyBackup {
    private final BackupStore store;
    private final ProgressListener progress;

    CopyBackup(BackupStore store, ProgressListener progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Returns the manifest of the copy. It is not committed without the lease. */
    Manifest copy(StoredBackup backup, BackupId id, KeyRing keys, Cancellation cancellation, JobLease lease) {
        BackupLayout layout = new BackupLayout(backup.manifest().job(), id);
        ObjectCopy objects = new ObjectCopy(backup, layout, keys, cancellation);
        try (PartIndexReader old = backup.index().read();
                ObjectWriter indexObject = store.begin(layout.key(BackupLayout.PART_INDEX));
                PartIndexWriter index = new PartIndexWriter(indexObject)) {
            BackupTally tally = new BackupTally(index, indexObject);
            for (Optional<IndexedObject> next = old.next(); next.isPresent(); next = old.next()) {
                tally.add(objects.write(next.get()));
                advance(next.get().object());
            }
            cancellation.check();
            PartIndexReference reference = tally.finish();
            Manifest copy = backup.manifest().rekeyed(id, keys, tally.totals().storedBytes(), reference);
            progress.on(new ProgressEvent.StageEntered("committing"));
            new CommitBackup(store).commit(copy, tally, lease);
            return copy;
        }
    }

    private void advance(ObjectRecord object) {
        progress.on(new ProgressEvent.Advanced(
                object.namespace().orElse(object.key()), object.documents(), object.rawBytes(), object.bytes()));
    }
}
