package dev.nightkeep.mongo;

import org.bson.BsonValue;

/**
 * Types between which MongoDB compares: {@code $lt} and {@code $gte} match values of their operand's bracket only.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#type-bracketing">Type bracketing</a>
 */
enum IdBracket {
    /** Compares equal to itself and is neither below nor above any number. */
    NOT_A_NUMBER(false),
    NUMBER(true),
    STRING(true),
    DOCUMENT(true),
    BINARY(true),
    OBJECT_ID(true),
    BOOLEAN(false),
    DATE_TIME(true),
    TIMESTAMP(true),
    /** The rest: too few different values, or values that servers compare differently. */
    OTHER(false);

    private final boolean divisible;

    IdBracket(boolean divisible) {
        this.divisible = divisible;
    }

    /** Whether a range of it can be cut in two by one of its values. */
    boolean divisible() {
        return divisible;
    }

    static IdBracket of(BsonValue id) {
        return switch (id.getBsonType()) {
            case DOUBLE, DECIMAL128 -> Double.isNaN(id.asNumber().doubleValue()) ? NOT_A_NUMBER : NUMBER;
            case INT32, INT64 -> NUMBER;
            case STRING, SYMBOL -> STRING;
            case DOCUMENT -> DOCUMENT;
            case BINARY -> BINARY;
            case OBJECT_ID -> OBJECT_ID;
            case BOOLEAN -> BOOLEAN;
            case DATE_TIME -> DATE_TIME;
            case TIMESTAMP -> TIMESTAMP;
            default -> OTHER;
        };
    }
}
