package dev.nightkeep.compare;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sides document by document. Each is read once; where documents changed, those collections are read once more
 * to see in which fields. Documents are matched by {@code _id}, by value as servers do; one without an {@code _id} is
 * matched with one that is the same. Memory is bounded whatever the sizes are; about 100 bytes for each document lie in
 * temporary files meanwhile: keyed hashes, and the {@code _id} for people. Changes nothing.
 */
public final class CompareContents {
    private final BackupContents before;
    private final BackupContents after;
    private final Optional<DocumentTarget> lookup;
    private final ProgressListener progress;

    /**
     * A comparison.
     *
     * @param before the first side, which gives the same documents in the same order each time: a backup
     * @param after  what it is held against
     * @param lookup where changed documents of that side are looked up by id; where empty, it is read once more
     */
    public CompareContents(
            BackupContents before, BackupContents after, Optional<DocumentTarget> lookup, ProgressListener progress) {
        this.before = before;
        this.after = after;
        this.lookup = lookup;
        this.progress = progress;
    }

    /**
     * Compares.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when a backup is damaged
     * @throws ConfigurationException when no collection on either side was meant
     */
    public Comparison compare(ComparisonRequest request, Cancellation cancellation) {
        Tallies tallies = new Tallies(request.samples());
        KeyedHash hash = KeyedHash.fresh();
        try (TraceSpool left = new TraceSpool();
                TraceSpool right = new TraceSpool()) {
            trace(Side.BEFORE, before, tallies, left, hash, request, cancellation);
            trace(Side.AFTER, after, tallies, right, hash, request, cancellation);
            join(left, right, tallies);
        }
        explain(tallies, hash, request, cancellation);
        return comparison(tallies.comparisons());
    }

    private void trace(
            Side side,
            BackupContents contents,
            Tallies tallies,
            TraceSpool spool,
            KeyedHash hash,
            ComparisonRequest request,
            Cancellation cancellation) {
        progress.on(new ProgressEvent.StageEntered("reading " + contents.name()));
        contents.visit(
                new TracingVisitor(side, tallies, spool, hash, request.selection(), progress, cancellation),
                1,
                cancellation);
    }

    private void join(TraceSpool left, TraceSpool right, Tallies tallies) {
        progress.on(new ProgressEvent.StageEntered("comparing"));
        try (SortedTraces mine = left.sorted();
                SortedTraces theirs = right.sorted()) {
            new JoinTraces(mine, theirs, tallies).join();
        }
    }

    private void explain(Tallies tallies, KeyedHash hash, ComparisonRequest request, Cancellation cancellation) {
        if (tallies.anyChanges()) {
            progress.on(new ProgressEvent.StageEntered("looking for what changed"));
            Counterparts counterparts = lookup.<Counterparts>map(LookedUpCounterparts::new)
                    .orElseGet(() -> new ReadCounterparts(after, hash, cancellation));
            new ExplainChanges(tallies, counterparts, hash, request, cancellation).explain(before);
        }
    }

    private Comparison comparison(List<CollectionComparison> collections) {
        if (collections.isEmpty()) {
            throw new ConfigurationException(
                    "Neither %s nor %s has a collection that was meant".formatted(before.name(), after.name()),
                    "Correct --db, --collection and --exclude");
        }
        return new Comparison(before.name(), after.name(), collections);
    }
}
