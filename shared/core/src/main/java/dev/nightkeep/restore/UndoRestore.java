package dev.nightkeep.restore;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;

/**
 * Takes a restore back: removes what it added and puts back what it replaced, wherever the live document is still what
 * the restore wrote. What others have changed since is left and named. Run again, it changes nothing more.
 */
public final class UndoRestore {
    private static final int AT_ONCE = 500;

    private final BackupStore store;
    private final KeyRing keys;
    private final DocumentTarget target;
    private final String targetName;
    private final Clock clock;
    private final ProgressListener progress;

    /**
     * For restores that a store knows.
     *
     * @param keys       opens the rollback backup
     * @param targetName the target as people may see it
     */
    public UndoRestore(
            BackupStore store,
            KeyRing keys,
            DocumentTarget target,
            String targetName,
            Clock clock,
            ProgressListener progress) {
        this.store = store;
        this.keys = keys;
        this.target = target;
        this.targetName = targetName;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Takes the restore back.
     *
     * @param preview whether to count only, and change nothing
     * @throws ConfigurationException when it was taken back before, or went into another target
     * @throws dev.nightkeep.error.RestoreNotFoundException when the store does not know it
     * @throws CorruptBackupException when its rollback backup is damaged; nothing was changed
     */
    public UndoReport undo(RestoreId id, boolean preview, Cancellation cancellation) {
        RestoreRecords records = new RestoreRecords(store);
        RestoreRecord record = records.find(id);
        requireTarget(record);
        requireNotUndone(record);
        Instant started = clock.now();
        target.describe();
        BackupContents kept = open(record);
        progress.on(new ProgressEvent.StageEntered("checking the rollback backup"));
        new CheckContents(kept, ProgressListener.none()).check(1, cancellation);
        try (ChangeSpool spool = new ChangeSpool()) {
            MakeRollback.changes(kept, id, spool, cancellation);
            List<UndoneCollection> collections =
                    new Run(record, spool, records.unmade(record), preview, cancellation).run(kept);
            UndoReport report = new UndoReport(id, targetName, preview, started, clock.now(), collections);
            keep(records, record, report);
            return report;
        }
    }

    private void requireTarget(RestoreRecord record) {
        if (!record.target().equals(targetName)) {
            throw new ConfigurationException(
                    "Restore %s went into %s, and this is %s".formatted(record.id(), record.target(), targetName),
                    "Connect by the address that the restore used");
        }
    }

    /** What has the same bytes now was brought back by somebody else since. */
    private static void requireNotUndone(RestoreRecord record) {
        record.undone().ifPresent(when -> {
            throw new ConfigurationException(
                    "Restore %s was taken back already, at %s".formatted(record.id(), when),
                    "What was restored since has an id of its own; 'nightkeep audit' names it");
        });
    }

    private BackupContents open(RestoreRecord record) {
        RollbackStore rollback = new RollbackStore(store, keys, record.job(), "");
        return new MakeRollback(rollback, clock, progress).open(record);
    }

    private void keep(RestoreRecords records, RestoreRecord record, UndoReport report) {
        if (!report.preview()) {
            records.keep(record, "undo.json", report.toJson());
            if (report.complete()) {
                records.write(record.undoneAt(report.finished()));
            }
        }
    }

    /** One run. */
    private final class Run {
        private final RestoreRecord record;
        private final ChangeSpool spool;
        private final UnmadeChanges unmade;
        private final boolean preview;
        private final Cancellation cancellation;
        private final Map<Namespace, UndoTally> tallies = new TreeMap<>();

        Run(RestoreRecord record, ChangeSpool spool, UnmadeChanges unmade, boolean preview, Cancellation cancellation) {
            this.record = record;
            this.spool = spool;
            this.unmade = unmade;
            this.preview = preview;
            this.cancellation = cancellation;
        }

        /** Removes first: what was added may hold the unique keys of what is put back. */
        List<UndoneCollection> run(BackupContents kept) {
            progress.on(new ProgressEvent.StageEntered("taking the restore back"));
            spool.namespaces().forEach(this::removeAdded);
            OrderedWalk.walk(kept, RestoreRequest.standard(), cancellation, this::open);
            List<UndoneCollection> outcomes = new ArrayList<>();
            tallies.forEach((namespace, tally) -> outcomes.add(tally.outcome(namespace)));
            return outcomes;
        }

        private UndoChanges changes(Namespace namespace) {
            UndoTally tally = tallies.computeIfAbsent(namespace, name -> new UndoTally());
            return new UndoChanges(target, namespace, unmade, preview, tally);
        }

        private void removeAdded(Namespace namespace) {
            UndoChanges undo = changes(namespace);
            List<ChangeRecord> batch = new ArrayList<>();
            try (ChangeReader reader = spool.changes(namespace)) {
                for (Optional<ChangeRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                    next.filter(change -> change.before().isEmpty()).ifPresent(batch::add);
                    if (batch.size() == AT_ONCE) {
                        cancellation.check();
                        remove(undo, namespace, batch);
                        batch.clear();
                    }
                }
            }
            remove(undo, namespace, batch);
        }

        private void remove(UndoChanges undo, Namespace namespace, List<ChangeRecord> added) {
            undo.remove(added);
            progress.on(new ProgressEvent.Advanced(namespace.toString(), added.size(), 0, 0));
        }

        private Optional<WalkedCollection> open(StoredCollection collection) {
            Namespace namespace = collection.description().namespace();
            return namespace.equals(RollbackSource.changes(record.id()))
                    ? Optional.empty()
                    : Optional.of(
                            new PutBack(namespace, new ChangeCursor(spool, namespace), changes(namespace), progress));
        }
    }

    /** One collection of documents that were replaced. */
    private record PutBack(Namespace namespace, ChangeCursor cursor, UndoChanges undo, ProgressListener progress)
            implements WalkedCollection {
        @Override
        public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
            List<ChangeRecord> replaced =
                    documents.stream().map(before -> replacing(before)).toList();
            return () -> {
                undo.putBack(replaced, documents);
                progress.on(new ProgressEvent.Advanced(namespace.toString(), documents.size(), 0, 0));
                return () -> {};
            };
        }

        private ChangeRecord replacing(RawBsonDocument before) {
            ChangeRecord change = cursor.nextReplacing();
            if (!change.before().equals(Optional.of(DocumentDecision.digest(before)))) {
                throw new CorruptBackupException(
                        "The rollback backup has a document of %s that its changes do not know"
                                .formatted(change.namespace()),
                        "Verify the rollback backup, and find out what changed it");
            }
            return change;
        }

        @Override
        public void end(StoredCollection collection) {
            cursor.close();
            undo.end();
        }
    }
}
