package dev.nightkeep.restore;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.MeasuredInput;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndex;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.format.StoreInput;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.StoredSizes;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** One reading of the stored bytes of one backup. */
final class SealedVerification {
    private final BackupStore store;
    private final Manifest manifest;
    private final BackupLayout layout;
    private final SealedTally tally;
    private final Cancellation cancellation;
    private final Map<String, Long> present;

    SealedVerification(BackupStore store, Manifest manifest, SealedTally tally, Cancellation cancellation) {
        this.store = store;
        this.manifest = manifest;
        this.layout = new BackupLayout(manifest.job(), manifest.id());
        this.tally = tally;
        this.cancellation = cancellation;
        this.present = StoredSizes.below(store, layout.folder());
    }

    void run(int threads) {
        IndexTotals totals = new IndexTotals();
        try (PartIndexReader index = PartIndex.open(store, layout, manifest).read();
                Workers workers = new Workers("nightkeep-sealed-", threads);
                Pipeline<Object> running = Pipeline.ofActions(workers, threads)) {
            for (Optional<IndexedObject> next = index.next(); next.isPresent(); next = index.next()) {
                ObjectRecord object = next.get().object();
                totals.add(object);
                boolean isThere = present.remove(object.key()) != null;
                IndexedObject indexed = next.get();
                running.submit(Executors.callable(() -> read(indexed, isThere)));
            }
            running.finish();
        }
        totals.requireEqual(manifest);
    }

    private void read(IndexedObject indexed, boolean isThere) {
        ObjectRecord object = indexed.object();
        cancellation.check();
        if (!isThere) {
            tally.addProblem("%s is not there".formatted(object.key()));
            return;
        }
        try (MeasuredInput stored = new MeasuredInput(new StoreInput(store, layout.key(object.key())))) {
            if (object.sha256().isEmpty()) {
                new HashedParts(indexed).requireAll(stored);
            }
            stored.requireAll(object.key(), object.bytes(), object.sha256());
            tally.add(object);
        } catch (RunCancelledException e) {
            throw e;
        } catch (NightkeepException e) {
            tally.addProblem(e);
        } catch (IOException e) {
            tally.addProblem(
                    new StoreUnavailableException("%s cannot be read".formatted(object.key()), "Try again", e));
        }
    }

    /** What lies in the folder and does not belong to the backup; to be asked for when all was read. */
    Collection<String> unexpected() {
        present.remove(BackupLayout.MANIFEST);
        present.remove(manifest.partIndex().key());
        return present.keySet();
    }
}
