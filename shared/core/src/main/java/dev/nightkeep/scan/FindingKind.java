package dev.nightkeep.scan;

/** What a scan can find. */
public enum FindingKind {
    /** Documents that the live database does not have. */
    LACKING,
    /** Documents of which a newer copy was found than the live database has. */
    NEWER,
    /** Copies of one document that differ. */
    DIFFERENT,
    /** Documents that stand in several sources, or several times in one. */
    DUPLICATES,
    /** Documents without what they are told apart by. */
    WITHOUT_KEY,
    /** Fields of another type than in the live database. */
    WRONG_TYPES,
    /** Documents that could be read only after something was put right. */
    DOUBTFUL,
    /** Files that are cut off, damaged, or not to be read. */
    DAMAGED
}
