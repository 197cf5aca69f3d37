package dev.nightkeep.restore;

import dev.nightkeep.bson.DocumentBlock;

/** Receives the documents of one collection, many at a time. */
@FunctionalInterface
public interface BlockConsumer {
    /** Takes the block and owns it. Called from several threads at once; may block, to slow the reader down. */
    void accept(DocumentBlock block);
}
