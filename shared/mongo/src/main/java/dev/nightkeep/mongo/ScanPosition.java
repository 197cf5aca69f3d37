package dev.nightkeep.mongo;

import dev.nightkeep.bson.ByteSpan;
import java.util.Arrays;
import java.util.Optional;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** How far a scan in {@code _id} order has come, and whether another can go on behind it. Not thread-safe. */
final class ScanPosition {
    private static final byte DOUBLE = 0x01;
    private static final byte DECIMAL128 = 0x13;

    private @Nullable ByteSpan last;
    private @Nullable IdBracket bracket;
    private byte typeByte;
    private boolean severalBrackets;

    boolean atStart() {
        return last == null;
    }

    /** Notes that the document was delivered; costs a look at one byte for most. */
    void advance(ByteSpan document) {
        byte type = typeOfId(document.array(), document.offset());
        if (type != typeByte || type == 0 || type == DOUBLE || type == DECIMAL128) {
            note(IdBracket.of(id(document)));
        }
        typeByte = type;
        last = document;
    }

    /** Makes the position independent of the array in which the last document was delivered. */
    void keep() {
        if (last != null) {
            int end = last.offset() + last.length();
            last = ByteSpan.of(Arrays.copyOfRange(last.array(), last.offset(), end));
        }
    }

    /** The type of the first field when it is {@code _id}, as it is in every document that a server stored; else 0. */
    private static byte typeOfId(byte[] bytes, int start) {
        boolean named = bytes.length - start > 8
                && bytes[start + 5] == '_'
                && bytes[start + 6] == 'i'
                && bytes[start + 7] == 'd'
                && bytes[start + 8] == 0;
        return named ? bytes[start + 4] : 0;
    }

    private static BsonValue id(ByteSpan document) {
        return new RawBsonDocument(document.array(), document.offset(), document.length()).get("_id", BsonNull.VALUE);
    }

    private void note(IdBracket next) {
        severalBrackets |= (bracket != null && bracket != next) || next == IdBracket.OTHER;
        bracket = next;
    }

    /**
     * The last {@code _id}, when every id that comes behind it in the scan is either above it or of another bracket: that
     * is so when all ids were of one bracket until now.
     */
    Optional<BsonValue> resumable() {
        return Optional.ofNullable(last).filter(document -> !severalBrackets).map(ScanPosition::id);
    }
}
