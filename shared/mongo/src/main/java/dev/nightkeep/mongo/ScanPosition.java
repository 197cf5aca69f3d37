package dev.nightkeep.mongo;

import java.util.Optional;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** How far a scan in {@code _id} order has come, and whether another can go on behind it. Not thread-safe. */
final class ScanPosition {
    private static final byte DOUBLE = 0x01;
    private static final byte DECIMAL128 = 0x13;

    private @Nullable RawBsonDocument last;
    private @Nullable IdBracket bracket;
    private byte typeByte;
    private boolean severalBrackets;

    boolean atStart() {
        return last == null;
    }

    /** Notes that the document was delivered; costs a look at one byte for most. */
    void advance(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        byte type = typeOfId(buffer.array(), buffer.position());
        if (type != typeByte || type == 0 || type == DOUBLE || type == DECIMAL128) {
            note(IdBracket.of(id(document)));
        }
        typeByte = type;
        last = document;
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

    private static BsonValue id(RawBsonDocument document) {
        return document.get("_id", BsonNull.VALUE);
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
