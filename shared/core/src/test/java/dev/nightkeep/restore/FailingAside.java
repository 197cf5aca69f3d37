package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails on the documents of one collection while it takes those of others. */
final class FailingAside implements ContentsVisitor {
    private final Namespace failing;
    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicInteger others = new AtomicInteger();

    FailingAside(Namespace failing) {
        this.failing = failing;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        if (!collection.description().namespace().equals(failing)) {
            return Optional.of(this::take);
        }
        failed.countDown();
        throw new IllegalStateException("full");
    }

    private void take(DocumentBlock block) {
        try {
            failed.await();
            others.addAndGet(block.documents());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void end(StoredCollection collection) {}

    /** How many documents of other collections were taken. */
    int others() {
        return others.get();
    }
}
