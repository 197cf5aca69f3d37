package dev.nightkeep.restore;

import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** Is gone from one write on, which is counted from 1: before it is done, or when only the answer is missing. */
final class FailingTarget extends ForwardingTarget {
    private final AtomicInteger writes = new AtomicInteger();
    private final int gone;
    private final boolean done;

    /** @param done whether the write at which it goes is done */
    FailingTarget(DocumentTarget target, int gone, boolean done) {
        super(target);
        this.gone = gone;
        this.done = done;
    }

    int writes() {
        return writes.get();
    }

    private <T> T attempt(Supplier<T> write) {
        int number = writes.incrementAndGet();
        if (number > gone || (number == gone && !done)) {
            throw failure(number);
        }
        T result = write.get();
        if (number == gone) {
            throw failure(number);
        }
        return result;
    }

    private static TargetUnavailableException failure(int number) {
        return new TargetUnavailableException("Write %d was not answered".formatted(number), "Try again", null);
    }

    @Override
    public TargetCollection prepare(CollectionDescription wanted) {
        return attempt(() -> super.prepare(wanted));
    }

    @Override
    public WriteOutcome write(
            Namespace namespace, List<RawBsonDocument> documents, ConflictStrategy strategy, boolean ordered) {
        return attempt(() -> super.write(namespace, documents, strategy, ordered));
    }

    @Override
    public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        return attempt(() -> super.change(namespace, changes));
    }

    @Override
    public IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes) {
        return attempt(() -> super.buildIndexes(namespace, indexes));
    }
}
