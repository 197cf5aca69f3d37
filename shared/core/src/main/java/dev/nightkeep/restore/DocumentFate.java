package dev.nightkeep.restore;

import java.util.Locale;
import java.util.Set;

/** What a restore does, or did, with a document of a backup. */
public enum DocumentFate {
    /** It was not there. */
    ADDED,
    /** It takes the place of the live one. */
    REPLACED,
    /** What it and the live one became takes the place of the live one. */
    MERGED,
    /** The live one is the same, or merging changes nothing. */
    UNCHANGED,
    /** A live one is there, and nothing is replaced. */
    PRESENT,
    /** The live one is newer, or as new. */
    NOT_OLDER,
    /** It cannot be told which one is newer, so the live one stays. */
    NO_TIMESTAMP,
    /** It was not asked for. */
    FILTERED_OUT,
    /** A date is asked for, and it has none. */
    NO_DATE,
    /** A date is asked for, and what stands in its field is none. */
    NOT_A_DATE,
    /** An earlier one of the source has its {@code _id}; that one counts. */
    REPEATED,
    /** It does not fit into the target, and is not written. */
    INVALID,
    /** The live one was changed after it was looked at; it was left as it is. */
    LEFT,
    /** The target did not take it, or holds something else than was written. */
    FAILED;

    private static final Set<DocumentFate> WRITTEN = Set.of(ADDED, REPLACED, MERGED);
    private static final Set<DocumentFate> SKIPPED = Set.of(PRESENT, NOT_OLDER, NO_TIMESTAMP);
    private static final Set<DocumentFate> PASSED_OVER = Set.of(FILTERED_OUT, NO_DATE, NOT_A_DATE);

    /** Whether the target is changed. */
    public boolean written() {
        return WRITTEN.contains(this);
    }

    /** Whether the live document stays on purpose. */
    public boolean skipped() {
        return SKIPPED.contains(this);
    }

    /** Whether it was not asked for. */
    public boolean passedOver() {
        return PASSED_OVER.contains(this);
    }

    /** The name in reports, such as {@code not_older}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
