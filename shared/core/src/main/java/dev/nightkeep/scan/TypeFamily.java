package dev.nightkeep.scan;

import java.util.Optional;

/** Types of BSON as people tell them apart: all numbers are one. */
enum TypeFamily {
    NUMBER(0, "a number"),
    TEXT(1, "text"),
    DATE(2, "a date"),
    OBJECT_ID(3, "an ObjectId"),
    TRUTH(4, "true or false"),
    OBJECT(5, "an object"),
    ARRAY(6, "an array"),
    BINARY(7, "binary"),
    OTHER(8, "something rare");

    private final int number;
    private final String text;

    TypeFamily(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Where it is counted among all of them. */
    int number() {
        return number;
    }

    String text() {
        return text;
    }

    /** The family of a type's byte; empty for null and undefined, which stand for any. */
    static Optional<TypeFamily> of(byte type) {
        return switch (type) {
            case 0x06, 0x0a -> Optional.empty();
            case 0x01, 0x10, 0x12, 0x13 -> Optional.of(NUMBER);
            case 0x02, 0x0e -> Optional.of(TEXT);
            case 0x09, 0x11 -> Optional.of(DATE);
            case 0x07 -> Optional.of(OBJECT_ID);
            case 0x08 -> Optional.of(TRUTH);
            case 0x03 -> Optional.of(OBJECT);
            case 0x04 -> Optional.of(ARRAY);
            case 0x05 -> Optional.of(BINARY);
            default -> Optional.of(OTHER);
        };
    }
}
