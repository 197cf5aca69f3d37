package dev.nightkeep.local.history;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;

/** Object ids as one server process makes them: seconds, five bytes of the process, a counter. Not thread-safe. */
final class ObjectIds {
    private final long process;
    private int counter;

    ObjectIds(long seed, String collection) {
        Dice dice = new Dice(seed, "object ids of " + collection, 0);
        this.process = ((long) dice.whole(0, 255) << 32) | (dice.whole(0, Integer.MAX_VALUE - 1) & 0xFFFFFFFFL);
        this.counter = dice.whole(0, 100_000);
    }

    BsonObjectId next(Instant created) {
        ByteBuffer bytes = ByteBuffer.allocate(12)
                .putInt((int) created.getEpochSecond())
                .put((byte) (process >>> 32))
                .putInt((int) process);
        int count = counter++;
        bytes.put((byte) (count >>> 16)).put((byte) (count >>> 8)).put((byte) count);
        return new BsonObjectId(new ObjectId(bytes.array()));
    }
}
