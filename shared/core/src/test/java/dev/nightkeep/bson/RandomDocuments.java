package dev.nightkeep.bson;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.BsonValue;
import org.bson.BsonWriter;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Random documents of every BSON type as raw bytes; the same seed and options give the same ones. Tests get their seed
 * from {@link SeedExtension}. Not safe for use by more than one thread.
 */
public final class RandomDocuments {
    private static final String ID = "_id";
    private static final int MAX_FIELDS = 12;

    private final long seed;
    private final Random random;
    private final RandomOptions options;
    private final RandomValues values;
    private final RandomIds ids;
    private int written;

    public RandomDocuments(long seed) {
        this(seed, RandomOptions.everything());
    }

    public RandomDocuments(long seed, RandomOptions options) {
        this.seed = seed;
        this.random = new Random(seed);
        this.options = options;
        this.values = new RandomValues(random, options);
        this.ids = new RandomIds(random, options.types());
    }

    /** The next document; its {@code _id} differs from those of all before. */
    public byte[] next() {
        BsonValue id = ids.next(written++);
        if (chosen(Oddity.ID_MISSING)) {
            return document(out -> values.writeFields(out, width(), 0));
        }
        return chosen(Oddity.ID_LATER) ? withIdLater(id) : next(id);
    }

    /** A document that begins with this {@code _id}. */
    public byte[] next(BsonValue id) {
        return document(out -> {
            writeId(out, id);
            values.writeFields(out, width(), 0);
        });
    }

    private byte[] withIdLater(BsonValue id) {
        return document(out -> {
            values.writeFields(out, 1 + width(), 0);
            writeId(out, id);
            values.writeFields(out, width(), 0);
        });
    }

    /** A document with an {@code _id} and one field of each type that the options allow. */
    public byte[] everyType() {
        BsonValue id = ids.next(written++);
        return document(out -> {
            writeId(out, id);
            values.writeEveryType(out);
        });
    }

    /** Whole documents one behind the other, {@code length} bytes or somewhat more. */
    public byte[] atLeast(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        while (bytes.size() < length) {
            bytes.writeBytes(next());
        }
        return bytes.toByteArray();
    }

    /** Values for {@code _id} of many types, no two equal; no other calls are needed before. */
    public List<BsonValue> idValues(int count) {
        return ids.mixed(count);
    }

    private boolean chosen(Oddity oddity) {
        return options.oddities().contains(oddity) && random.nextInt(10) == 0;
    }

    private int width() {
        return random.nextInt(MAX_FIELDS);
    }

    private static void writeId(BsonWriter out, BsonValue id) {
        out.writeName(ID);
        new BsonValueCodec().encode(out, id, EncoderContext.builder().build());
    }

    private static byte[] document(Consumer<BsonWriter> fields) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter out = new BsonBinaryWriter(bytes)) {
            out.writeStartDocument();
            fields.accept(out);
            out.writeEndDocument();
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "random documents, %s".formatted(new Seed(seed));
    }
}
