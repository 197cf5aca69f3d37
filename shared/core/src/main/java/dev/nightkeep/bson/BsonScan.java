package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Finds the {@code _id} of raw documents without decoding the rest of them. */
public final class BsonScan {
    private static final String ID = "_id";
    private static final byte[] ID_BYTES = ID.getBytes(StandardCharsets.US_ASCII);

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
        BsonObjectId usual = FirstObjectId.of(new ByteSpan(bytes, offset, length));
        if (usual != null) {
            return Optional.of(usual);
        }
        while (elements.next()) {
            if (elements.named(ID_BYTES)) {
                BsonNesting.requireSound(elements, BsonNesting.MAX_LEVELS);
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
        return value.isObjectId()
                ? "{\"$oid\": \"" + value.asObjectId().getValue().toHexString() + "\"}"
                : written(value);
    }

    private static String written(BsonValue value) {
        String json = new BsonDocument(WRAPPED, value).toJson(CANONICAL);
        return json.substring(BEFORE_WRAPPED, json.length() - 1);
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
