package dev.nightkeep.restore;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Adds up what was read of stored bytes. Thread-safe. */
final class SealedTally {
    private static final int NAMED_PROBLEMS = 1000;

    private final ProgressListener progress;
    private final List<String> problems = new ArrayList<>();
    private long objects;
    private long storedBytes;

    SealedTally(ProgressListener progress) {
        this.progress = progress;
    }

    void add(ObjectRecord object) {
        count(object);
        progress.on(new ProgressEvent.Advanced(
                object.namespace().orElse(object.key()), object.documents(), object.rawBytes(), object.bytes()));
    }

    private synchronized void count(ObjectRecord object) {
        objects++;
        storedBytes += object.bytes();
    }

    void addProblem(NightkeepException problem) {
        addProblem(problem.failed());
    }

    synchronized void addProblem(String problem) {
        if (problems.size() < NAMED_PROBLEMS) {
            problems.add(problem);
        }
    }

    synchronized SealedReport report(String backup, Collection<String> unexpected) {
        return new SealedReport(backup, objects, storedBytes, problems, List.copyOf(unexpected));
    }
}
