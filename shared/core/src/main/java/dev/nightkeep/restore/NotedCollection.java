package dev.nightkeep.restore;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** A collection on its way into the target, of whose end somebody is told. */
final class NotedCollection implements WalkedCollection {
    private final AppliedCollection applied;
    private final Consumer<CollectionOutcome> ended;

    NotedCollection(AppliedCollection applied, Consumer<CollectionOutcome> ended) {
        this.applied = applied;
        this.ended = ended;
    }

    @Override
    public Callable<Runnable> batch(long first, List<RawBsonDocument> documents) {
        return applied.batch(first, documents);
    }

    @Override
    public boolean oneByOne() {
        return applied.oneByOne();
    }

    @Override
    public void end(StoredCollection collection) {
        applied.end(collection);
        ended.accept(applied.outcome());
    }
}
