package dev.nightkeep.bson;

import org.bson.BsonType;

/** What is inside of documents that the BSON library shall decode: it believes every length, and goes as deep as it gets. Stateless. */
public final class BsonNesting {
    /** Above the 200 levels that servers take, and below what a stack does not. */
    static final int MAX_LEVELS = 250;

    private BsonNesting() {}

    /** Fails with a {@link dev.nightkeep.error.CorruptBackupException} where a length is impossible, or too many levels. */
    public static void requireSound(ByteSpan document) {
        requireSound(document, MAX_LEVELS);
    }

    static void requireSound(BsonElements elements, int levels) {
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
}
