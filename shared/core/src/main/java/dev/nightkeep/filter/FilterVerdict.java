package dev.nightkeep.filter;

/** What a filter says about a document. Only {@link #MATCHED} documents are restored; the others are counted. */
public enum FilterVerdict {
    MATCHED,
    /** Outside of the dates, not among the ids, or against the condition. */
    OUT,
    /** A date is asked for, and the document has none. */
    NO_DATE,
    /** A date is asked for, and what stands in its field is none. */
    NOT_A_DATE
}
