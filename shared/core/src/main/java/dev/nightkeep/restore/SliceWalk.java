package dev.nightkeep.restore;

import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.PartIndexReader;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.StoredSizes;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** One way through the part index: past what was verified before, and on until it is enough. For one thread, and once. */
final class SliceWalk {
    private final StoredBackup backup;
    private final VerificationCursor from;
    private final VerificationTally tally;
    private final Map<String, Long> present;
    private final long rangeBytes;
    private final IndexTotals totals = new IndexTotals();
    private long object;
    private int part;
    private boolean advanced;

    SliceWalk(StoredBackup backup, VerificationCursor from, VerificationTally tally, long rangeBytes) {
        this.backup = backup;
        this.from = from;
        this.tally = tally;
        this.rangeBytes = rangeBytes;
        this.present = StoredSizes.below(backup.store(), backup.layout().folder());
    }

    /** Whether the end of the index was reached. */
    boolean run(int threads, BooleanSupplier enough, Cancellation cancellation) {
        boolean end = true;
        try (PartIndexReader index = backup.index().read();
                ObjectVerification verification = new ObjectVerification(backup, tally, cancellation);
                Workers workers = new Workers("nightkeep-verify-", threads);
                Pipeline<Object> running = Pipeline.ofActions(workers, threads)) {
            for (var next = index.next(); end && next.isPresent(); next = index.next()) {
                end = take(next.get(), verification, running, enough);
            }
            running.finish();
        }
        if (end) {
            totals.requireEqual(backup.manifest());
        }
        return end && !(advanced && enough.getAsBoolean());
    }

    private boolean take(
            IndexedObject next, ObjectVerification verification, Pipeline<Object> running, BooleanSupplier enough) {
        totals.add(next.object());
        tally.addObject(next.parts().size());
        boolean readable = VerifyBackup.hasItsSize(next.object(), present, tally);
        if (readable && object >= from.objects() && !verify(next, verification, running, enough)) {
            return false;
        }
        object++;
        part = 0;
        return true;
    }

    private boolean verify(
            IndexedObject next, ObjectVerification verification, Pipeline<Object> running, BooleanSupplier enough) {
        int first = object == from.objects() ? from.parts() : 0;
        for (PartRange range : PartRange.of(next, first, backup.keys().seals(), rangeBytes)) {
            if (advanced && enough.getAsBoolean()) {
                part = range.whole() ? 0 : range.first();
                return false;
            }
            running.submit(Executors.callable(() -> verification.verify(next, range)));
            advanced = true;
        }
        return true;
    }

    /** Where the next slice begins. Asked for when nothing is under way any more. */
    VerificationCursor cursor(boolean done) {
        VerificationReport found = tally.report(
                from.backup().value(), false, done ? VerifyBackup.unexpected(backup, present) : java.util.List.of());
        return from.at(object, part, found, done);
    }
}
