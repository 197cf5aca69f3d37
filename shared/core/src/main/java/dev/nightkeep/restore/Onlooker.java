package dev.nightkeep.restore;

import java.util.Optional;

/** Passes over all documents and files, so that definitions alone are read. Thread-safe. */
final class Onlooker implements ContentsVisitor {
    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        return Optional.empty();
    }

    @Override
    public void end(StoredCollection collection) {
        throw new IllegalStateException("nothing was begun");
    }
}
