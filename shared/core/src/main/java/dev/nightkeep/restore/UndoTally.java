package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.DocumentFailure;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonValue;

/** Adds up what became of one collection when a restore is taken back. Thread-safe. */
final class UndoTally {
    private static final String LEFT = "it was changed or removed after the restore, and is left as it is";

    private final List<DocumentFailure> failures = new ArrayList<>();
    private long removed;
    private long putBack;
    private long already;
    private long left;
    private long failed;
    private long unmade;

    synchronized void removed() {
        removed++;
    }

    synchronized void putBack() {
        putBack++;
    }

    synchronized void already() {
        already++;
    }

    synchronized void left(BsonValue id) {
        left++;
        name(new DocumentFailure(BsonScan.text(id), 0, LEFT));
    }

    /** The restore had not made the change. */
    synchronized void unmade() {
        unmade++;
    }

    /** What became of a change that was made; {@code done} counts it. */
    void made(ChangeOutcome outcome, BsonValue id, Runnable done) {
        switch (outcome.result()) {
            case DONE -> done.run();
            case ALREADY -> already();
            case CHANGED, GONE -> left(id);
            case REFUSED -> failed(outcome.refusal().orElseThrow());
        }
    }

    private synchronized void failed(DocumentFailure failure) {
        failed++;
        name(failure);
    }

    private void name(DocumentFailure failure) {
        if (failures.size() < CollectionOutcome.NAMED_FAILURES) {
            failures.add(failure);
        }
    }

    synchronized UndoneCollection outcome(Namespace namespace) {
        return new UndoneCollection(namespace, removed, putBack, already, left, failed, unmade, failures);
    }
}
