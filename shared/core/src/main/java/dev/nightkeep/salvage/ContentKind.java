package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.codec.Compression;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What bytes are, by how they begin. */
enum ContentKind {
    EMPTY,
    GZIP,
    ZSTD,
    BSON,
    ARCHIVE,
    JSON,
    JSON_UTF_16_BE,
    JSON_UTF_16_LE,
    SEALED,
    ZIP,
    UNKNOWN;

    /** How many bytes are looked at. */
    static final int LOOKED_AT = 1024;

    private static final int FIRST_NAME = 5;
    private static final int LENGTH_BYTES = 4;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTD_MAGIC = 0x28b52ffd;
    private static final int ARCHIVE_MAGIC = 0x6de29981;
    private static final int ZIP_MAGIC = 0x504b0304;
    private static final String AGE = "age-encryption.org/";

    /** What begins so. */
    static ContentKind of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (start.length >= 2 && ByteBuffer.wrap(start).getShort() == (short) GZIP_MAGIC) {
            return GZIP;
        }
        if (start.length < LENGTH_BYTES) {
            return text(start);
        }
        return switch (ByteBuffer.wrap(start).getInt()) {
            case ZSTD_MAGIC -> ZSTD;
            case ARCHIVE_MAGIC -> ARCHIVE;
            case ZIP_MAGIC -> ZIP;
            default -> isBson(start) ? BSON : text(start);
        };
    }

    private static boolean isBson(byte[] start) {
        int length = start.length < BsonFraming.MIN_LENGTH ? 0 : BsonFraming.declaredLength(start, 0);
        if (length < BsonFraming.MIN_LENGTH || length > BsonFraming.MAX_LENGTH) {
            return false;
        }
        return length == BsonFraming.MIN_LENGTH
                ? start[LENGTH_BYTES] == 0
                : isElement(start[LENGTH_BYTES]) && start.length > FIRST_NAME && !looksLikeUtf16(start);
    }

    private static boolean isElement(byte type) {
        return (type > 0 && type <= 0x13) || type == 0x7f || type == -1;
    }

    private static boolean looksLikeUtf16(byte[] start) {
        return start[1] == 0 && start[3] == 0 && start[FIRST_NAME] == 0 && start[2] != 0;
    }

    private static ContentKind text(byte[] start) {
        if (begins(start, 0xfe, 0xff) || begins(start, 0, '{') || begins(start, 0, '[')) {
            return JSON_UTF_16_BE;
        }
        if (begins(start, 0xff, 0xfe) || begins(start, '{', 0) || begins(start, '[', 0)) {
            return JSON_UTF_16_LE;
        }
        String text = new String(start, StandardCharsets.UTF_8);
        if (text.startsWith(AGE)) {
            return SEALED;
        }
        String first = text.replace("\ufeff", "").stripLeading();
        return first.startsWith("{") || first.startsWith("[") || first.startsWith("/*") || first.startsWith("//")
                ? JSON
                : UNKNOWN;
    }

    private static boolean begins(byte[] start, int first, int second) {
        return start.length >= 2 && start[0] == (byte) first && start[1] == (byte) second;
    }

    Optional<Compression> compression() {
        return switch (this) {
            case GZIP -> Optional.of(Compression.GZIP);
            case ZSTD -> Optional.of(Compression.ZSTD);
            default -> Optional.empty();
        };
    }

    /** The encoding of a text that is not UTF-8. */
    Optional<Charset> charset() {
        return switch (this) {
            case JSON_UTF_16_BE -> Optional.of(StandardCharsets.UTF_16BE);
            case JSON_UTF_16_LE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }
}
