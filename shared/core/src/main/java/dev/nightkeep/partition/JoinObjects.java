package dev.nightkeep.partition;

import dev.nightkeep.backup.BackupTally;
import dev.nightkeep.backup.NightkeepVersion;
import dev.nightkeep.backup.PieceExport;
import dev.nightkeep.backup.PieceExport.PiecePlace;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.Prelude;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.Pipeline;
import dev.nightkeep.restore.Workers;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the pieces of one backup together, object by object, several at once. */
final class JoinObjects {
    private final BackupStore store;
    private final BackupLayout layout;
    private final int threads;
    private final Cancellation cancellation;

    JoinObjects(BackupStore store, BackupLayout layout, int threads, Cancellation cancellation) {
        this.store = store;
        this.layout = layout;
        this.threads = threads;
        this.cancellation = cancellation;
    }

    /** Writes the prelude and every object, and adds their entries in the order of the plan. */
    void join(WorkedBackup worked, WorkPlan plan, BackupTally tally) {
        tally.add(prelude(plan));
        try (Workers workers = new Workers("nightkeep-join-", threads);
                Pipeline<List<IndexedObject>> running = new Pipeline<>(
                        workers, 2 * threads, objects -> tally.add(objects.toArray(IndexedObject[]::new)))) {
            worked.collections().values().forEach(pieces -> running.submit(() -> join(pieces)));
            running.finish();
        }
    }

    private IndexedObject prelude(WorkPlan plan) {
        String name = BackupLayout.prelude(plan.compression(), "");
        store.delete(List.of(layout.key(name)));
        byte[] json = new Prelude(plan.source().version(), NightkeepVersion.text()).toJson();
        try (PieceExport export =
                new PieceExport(store, plan.compression(), plan.level(), 1, cancellation, ProgressListener.none())) {
            return export.small(new PiecePlace(name, layout.key(name)), ObjectKind.PRELUDE, Optional.empty(), json);
        }
    }

    /** The objects of one collection, its definition first. */
    private List<IndexedObject> join(List<Piece> pieces) {
        cancellation.check();
        Map<ObjectKind, List<Piece>> byKind = pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> piece.object().object().kind(), TreeMap::new, Collectors.toList()));
        List<IndexedObject> objects = new ArrayList<>();
        for (ObjectKind kind : List.of(ObjectKind.METADATA, ObjectKind.DOCUMENTS)) {
            Optional.ofNullable(byKind.get(kind)).map(JoinedObject::of).ifPresent(object -> objects.add(write(object)));
        }
        return objects;
    }

    private IndexedObject write(JoinedObject joined) {
        ObjectKey key = layout.key(joined.object().object().key());
        long bytes = joined.object().object().bytes();
        if (store.find(key).filter(present -> present.bytes() == bytes).isPresent()) {
            return joined.object(); // of an attempt before; pieces never change, so neither does what they make up
        }
        try (ObjectWriter writer = store.begin(key)) {
            joined.pieces().forEach(piece -> writer.appendFrom(store, find(piece)));
            var unused = writer.complete(Precondition.none());
        }
        return joined.object();
    }

    private StoredObject find(Piece piece) {
        long bytes = piece.object().object().bytes();
        return store.find(piece.stored())
                .filter(stored -> stored.bytes() == bytes)
                .orElseThrow(() -> new CorruptBackupException(
                        "%s was written with %d bytes, and is not there as it was".formatted(piece.stored(), bytes),
                        "Run the backup again, and check the store and who else writes there"));
    }
}
