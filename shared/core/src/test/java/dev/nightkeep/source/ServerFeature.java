package dev.nightkeep.source;

/** What not every server has. Where it lacks, the contract suites call for an assertion that it truly does. */
public enum ServerFeature {
    CAPPED,
    VIEWS,
    TIME_SERIES,
    COLLATION,
    VALIDATORS,
    SPARSE_INDEXES,
    TTL_INDEXES,
    /** An ordered bulk of replacements stops at its first error. */
    ORDERED_UPDATES,
    /** A bulk of replacements in which one fails is accounted for. */
    UPDATE_ERRORS
}
