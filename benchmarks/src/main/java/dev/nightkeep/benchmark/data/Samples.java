package dev.nightkeep.benchmark.data;

import dev.nightkeep.bson.BsonBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;

/** The documents that are measured with. The same ones at every call. */
public final class Samples {
    private static final long SEED = 20_261_121;
    private static final int LARGEST_BINARY = 16 * 1024 * 1024 - 100;

    private Samples() {}

    /** Glucose readings of about 220 bytes, at least so many bytes of them. */
    public static Sample readings(int bytes) {
        Readings readings = new Readings(new Random(SEED));
        List<byte[]> documents = new ArrayList<>();
        for (int length = 0; length < bytes; length += documents.getLast().length) {
            documents.add(BsonBytes.encode(readings.next(SampleIds.of(documents.size()))));
        }
        return Sample.of(documents);
    }

    /** Documents of 40 bytes. */
    public static Sample tiny(int count) {
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(BsonBytes.encode(new BsonDocument("_id", new BsonObjectId(SampleIds.of(i)))
                    .append("n", new BsonInt32(i))
                    .append("v", new BsonInt64(i * 31L))));
        }
        return Sample.of(documents);
    }

    /** One document that is as large as a server takes, and that no codec makes much smaller. */
    public static Sample largest() {
        byte[] content = new byte[LARGEST_BINARY];
        new Random(SEED).nextBytes(content);
        return Sample.of(List.of(BsonBytes.encode(new BsonDocument("_id", new BsonObjectId(SampleIds.of(0)))
                .append("content", new BsonBinary(content)))));
    }
}
