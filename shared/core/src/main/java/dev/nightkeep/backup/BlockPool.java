package dev.nightkeep.backup;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * All the blocks that a run has: what bounds its memory. Taking one waits until another is given back. Thread-safe.
 */
final class BlockPool {
    private static final long LOOK_UP_MILLIS = 200;

    private final BlockingQueue<Block> free;
    private final FirstFailure failure;

    BlockPool(int blocks, FirstFailure failure) {
        this.failure = failure;
        free = new ArrayBlockingQueue<>(blocks);
        for (int i = 0; i < blocks; i++) {
            free.add(new Block());
        }
    }

    /** An empty block; throws what has failed meanwhile, because then none may ever come. */
    Block take() throws InterruptedException {
        while (true) {
            failure.rethrow();
            Block block = free.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (block != null) {
                return block;
            }
        }
    }

    void giveBack(Block block) {
        block.clear();
        free.add(block);
    }
}
