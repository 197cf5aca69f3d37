package dev.nightkeep.backup;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.format.PartIndexReference;
import dev.nightkeep.format.PartIndexWriter;
import dev.nightkeep.format.Totals;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import java.util.HashMap;
import java.util.Map;

/** Everything that a run has written so far: its part index, its sums, and what must be in the store. Thread-safe. */
public final class BackupTally {
    private final PartIndexWriter index;
    private final ObjectWriter indexObject;
    private final Map<String, Long> expected = new HashMap<>();
    private Totals totals = Totals.NONE;

    /** Of a backup whose part index is written to the object, which must not be completed by anyone else. */
    public BackupTally(PartIndexWriter index, ObjectWriter indexObject) {
        this.index = index;
        this.indexObject = indexObject;
    }

    /** Adds objects whose entries shall stand behind each other. */
    public synchronized void add(IndexedObject... objects) {
        for (IndexedObject object : objects) {
            ObjectRecord entry = object.object();
            index.add(object);
            totals = totals.plus(entry);
            expected.put(entry.key(), entry.bytes());
        }
    }

    /** Counts what has no objects of its own. */
    synchronized void addInside(long collections, long files) {
        totals = totals.plusInside(collections, files);
    }

    /** Completes the part index. Nothing can be added any more. */
    public synchronized PartIndexReference finish() {
        PartIndexReference reference = index.finish(BackupLayout.PART_INDEX);
        indexObject.complete(Precondition.absent());
        expected.put(reference.key(), reference.bytes());
        return reference;
    }

    /** The sums so far. */
    public synchronized Totals totals() {
        return totals;
    }

    /** Stored sizes by relative key, the finished part index included. */
    public synchronized Map<String, Long> expected() {
        return Map.copyOf(expected);
    }
}
