package dev.nightkeep.restore;

import java.util.Optional;

/** Wants nothing, or only documents, and keeps nothing. */
class Nothing implements ContentsVisitor {
    private final Optional<BlockConsumer> consumer;

    Nothing() {
        this.consumer = Optional.empty();
    }

    Nothing(BlockConsumer consumer) {
        this.consumer = Optional.of(consumer);
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        return consumer;
    }

    @Override
    public void end(StoredCollection collection) {}
}
