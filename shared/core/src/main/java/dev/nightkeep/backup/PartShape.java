package dev.nightkeep.backup;

import dev.nightkeep.bson.ByteSpan;

/** What a block of documents looks like in its object: the BSON itself, or text. Applied by worker threads. */
@FunctionalInterface
interface PartShape {
    /** BSON documents one behind the other, as mongodump has them. */
    PartShape BSON = block -> new ByteSpan(block.bytes(), 0, block.length());

    ByteSpan shape(Block block);
}
