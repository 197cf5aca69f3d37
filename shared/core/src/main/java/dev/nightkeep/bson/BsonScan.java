package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Finds the {@code _id} of raw documents without decoding the rest of them. */
public final class BsonScan {
    private static final String ID = "_id";
    private static final byte[] ID_BYTES = ID.getBytes(StandardCharsets.US_ASCII);

    /** Above the 100 levels that servers take, and below what a stack does not. */
    private static final int MAX_LEVELS = 250;

    private static final String WRAPPED = "v";
    private static final int BEFORE_WRAPPED = "{\"v\": ".length();
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private BsonScan() {}

    /**
     * The {@code _id} of the document that fills {@code bytes[offset, offset + length)}; empty where it has none. Only
     * what stands before it is looked at, and by lengths alone; servers put it first.
     *
     * @throws CorruptBackupException when these bytes are not a whole document, or the {@code _id} is damaged
     */
    public static Optional<BsonValue> id(byte[] bytes, int offset, int length) {
        BsonElements elements = new BsonElements(bytes, offset, length);
        while (elements.next()) {
            if (elements.named(ID_BYTES)) {
                requireSound(elements, MAX_LEVELS);
                return Optional.of(decode(elements.element()));
            }
        }
        return Optional.empty();
    }

    /** The {@code _id} as {@link #text(BsonValue)} has it, under the conditions of {@link #id}. */
    public static Optional<String> idText(byte[] bytes, int offset, int length) {
        return id(bytes, offset, length).map(BsonScan::text);
    }

    /** The value as canonical Extended JSON, version 2. */
    public static String text(BsonValue value) {
        String json = new BsonDocument(WRAPPED, value).toJson(CANONICAL);
        return json.substring(BEFORE_WRAPPED, json.length() - 1);
    }

    /** The library believes every length within a value, so they are looked at before. */
    private static void requireSound(BsonElements elements, int levels) {
        ByteSpan value = elements.value();
        switch (BsonType.findByValue(Byte.toUnsignedInt(elements.type()))) {
            case DOCUMENT, ARRAY -> requireSound(value, levels);
            case JAVASCRIPT_WITH_SCOPE -> requireSound(scope(value), levels);
            default -> {}
        }
    }

    private static void requireSound(ByteSpan document, int levels) {
        if (levels == 0) {
            throw BsonElements.corrupt("is nested too deeply", document.offset());
        }
        BsonElements elements = new BsonElements(document.array(), document.offset(), document.length());
        while (elements.next()) {
            requireSound(elements, levels - 1);
        }
    }

    /** The document in code with scope: behind the length of the whole, the length of the code and the code. */
    private static ByteSpan scope(ByteSpan value) {
        int code = BsonFraming.declaredLength(value.array(), value.offset() + Integer.BYTES);
        int before = 2 * Integer.BYTES + code;
        if (code < 1 || before > value.length() - BsonFraming.MIN_LENGTH) {
            throw BsonElements.corrupt("has code of impossible length", value.offset());
        }
        return new ByteSpan(value.array(), value.offset() + before, value.length() - before);
    }

    private static BsonValue decode(ByteSpan element) {
        RawBsonDocument single = new RawBsonDocument(single(element));
        try {
            single.decode(new BsonDocumentCodec());
            return Objects.requireNonNull(single.get(ID));
        } catch (BSONException e) {
            throw new CorruptBackupException(
                    "The _id of a BSON document cannot be decoded", "Restore another backup; this one is damaged", e);
        }
    }

    /** A document that has this element and no other. */
    private static byte[] single(ByteSpan element) {
        int length = Integer.BYTES + element.length() + 1;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put(element.array(), element.offset(), element.length())
                .array();
    }
}
