package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds up a verification. Thread-safe. */
final class VerificationTally {
    private static final int NAMED_PROBLEMS = 1000;

    private final ProgressListener progress;
    private final Set<String> problems = new LinkedHashSet<>();
    private long objects;
    private long partsChecked;
    private long partsTotal;
    private long documents;
    private long storedBytes;

    VerificationTally(ProgressListener progress) {
        this.progress = progress;
    }

    /** Goes on with what earlier slices found. */
    VerificationTally(ProgressListener progress, VerificationCursor from) {
        this(progress);
        problems.addAll(from.problems());
        partsChecked = from.partsChecked();
        documents = from.documents();
        storedBytes = from.storedBytes();
    }

    synchronized void addObject(long parts) {
        objects++;
        partsTotal += parts;
    }

    void addPart(String object, PartRecord part) {
        count(part);
        progress.on(new ProgressEvent.Advanced(object, part.documents(), part.rawBytes(), part.bytes()));
    }

    private synchronized void count(PartRecord part) {
        partsChecked++;
        documents += part.documents();
        storedBytes += part.bytes();
    }

    /** Adds what was found wrong with the backup, and throws what is wrong with the store or was asked for. */
    void addDamage(NightkeepException failure) {
        if (failure.retryable() || failure instanceof RunCancelledException) {
            throw failure;
        }
        addProblem(failure.failed());
    }

    synchronized void addProblem(String problem) {
        if (problems.size() < NAMED_PROBLEMS) {
            problems.add(problem);
        }
    }

    synchronized boolean sound() {
        return problems.isEmpty();
    }

    synchronized VerificationReport report(String backup, boolean sampled, List<String> unexpected) {
        return new VerificationReport(
                backup,
                sampled,
                objects,
                partsChecked,
                partsTotal,
                documents,
                storedBytes,
                List.copyOf(problems),
                unexpected);
    }
}
