package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.error.CorruptBackupException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What is kept of a document while two sides are compared.
 *
 * @param id         what documents are matched by
 * @param body       of all its bytes
 * @param place      from 0, by the order in the collection
 * @param collection the number of the collection in this comparison
 * @param shown      a document whose one value is the {@code _id}, for people; empty where it is long or absent
 */
record Trace(Hash id, Hash body, long place, int collection, ByteSpan shown) {
    static final Comparator<Trace> ORDER =
            Comparator.comparing(Trace::id).thenComparing(Trace::body).thenComparingLong(Trace::place);

    private static final int FIXED_BYTES = 2 * Hash.BYTES + Long.BYTES + Integer.BYTES;
    private static final int LONGEST_SHOWN = 256;
    private static final ByteSpan NOTHING = ByteSpan.of(new byte[0]);

    /** The {@code _id} as it is kept for people. */
    static ByteSpan shown(BsonValue id) {
        byte[] bytes = BsonBytes.encode(new BsonDocument("", id));
        return bytes.length > LONGEST_SHOWN ? NOTHING : ByteSpan.of(bytes);
    }

    /** Of a document without an {@code _id}. */
    static ByteSpan nothing() {
        return NOTHING;
    }

    /** The {@code _id} as canonical Extended JSON. */
    String idText() {
        if (shown.length() == 0) {
            return "(an _id that is long or absent)";
        }
        try {
            byte[] bytes = Arrays.copyOfRange(shown.array(), shown.offset(), shown.offset() + shown.length());
            return BsonScan.text(Objects.requireNonNull(BsonBytes.decode(bytes).get("")));
        } catch (CorruptBackupException e) {
            return "(an _id that cannot be shown)";
        }
    }

    int bytes() {
        return FIXED_BYTES + shown.length();
    }

    void write(ByteBuffer bytes) {
        id.write(bytes);
        body.write(bytes);
        bytes.putLong(place).putInt(collection).put(shown.array(), shown.offset(), shown.length());
    }

    static Trace read(ByteBuffer bytes) {
        Hash id = Hash.read(bytes);
        Hash body = Hash.read(bytes);
        long place = bytes.getLong();
        int collection = bytes.getInt();
        byte[] shown = new byte[bytes.remaining()];
        bytes.get(shown);
        return new Trace(id, body, place, collection, ByteSpan.of(shown));
    }
}
