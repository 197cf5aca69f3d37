package dev.nightkeep.bson;

/** What legal BSON may have and not everything keeps. */
public enum Oddity {
    /** NaN with other bits than the usual ones. */
    NAN_PAYLOADS,
    /** Decimal128 of bits that no arithmetic gives. */
    UNCANONICAL_DECIMALS,
    /** Binary subtypes but generic bytes and UUIDs: 1, 2, 5 to 9 and those that users define. */
    RARE_BINARIES,
    /** Timestamps of zero, which a real server replaces with its own time in fields at the top. */
    ZERO_TIMESTAMPS,
    /** The same key twice in one document. */
    DUPLICATE_KEYS,
    /** The empty key. */
    EMPTY_KEYS,
    /** Keys with dots. */
    DOTTED_KEYS,
    /** Keys that start with a dollar sign. */
    DOLLAR_KEYS,
    /** Documents that look like Extended JSON's spelling of another type. */
    EXTENDED_JSON_LOOKALIKES,
    /** The character NUL within a string. */
    NUL_IN_STRINGS,
    /** Strings of 100,000 characters. */
    LONG_STRINGS,
    /** Sixty documents and arrays within each other. */
    DEEP_NESTING,
    /** An {@code _id} that is not the first field. */
    ID_LATER,
    /** No {@code _id}, as documents of views and of some server collections have none. */
    ID_MISSING
}
