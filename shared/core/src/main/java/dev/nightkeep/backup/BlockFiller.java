package dev.nightkeep.backup;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.DocumentConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the documents of one cursor into blocks, and hands each on when it is full. Used by one thread. */
final class BlockFiller implements DocumentConsumer, AutoCloseable {
    private final PartPipeline pipeline;
    private final Cancellation cancellation;
    private final Consumer<Block> full;
    private @Nullable Block block;

    BlockFiller(PartPipeline pipeline, Cancellation cancellation, Consumer<Block> full) {
        this.pipeline = pipeline;
        this.cancellation = cancellation;
        this.full = full;
    }

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        int whole = BsonFraming.lengthAt(buffer, offset, offset + length);
        Block filling = blockFor(whole);
        filling.add(buffer, offset, whole);
    }

    private Block blockFor(int more) {
        if (block != null && block.hasRoomFor(more)) {
            return block;
        }
        flush();
        block = pipeline.takeBlock();
        return block;
    }

    /** Hands on what has gathered since the last full block. */
    void flush() {
        cancellation.check();
        if (block != null) {
            Block ready = block;
            block = null;
            full.accept(ready);
        }
    }

    /** Gives back the block that was not handed on. */
    @Override
    public void close() {
        if (block != null) {
            pipeline.giveBack(block);
            block = null;
        }
    }
}
