package dev.nightkeep.salvage;

/** What can be wrong with a file or with a document in it. */
public enum ProblemKind {
    /** The file ends in the middle of something. */
    CUT_OFF,
    /** Bytes stand where they cannot. */
    DAMAGED,
    /** Text that is not UTF-8; what could not be read is shown as U+FFFD. */
    NOT_UTF8,
    /** An object has a name twice; the last one was taken. */
    NAME_TWICE,
    /** More than the 16 MiB that a server takes. */
    TOO_LARGE,
    /** Nested more deeply than a server takes. */
    TOO_DEEP,
    /** Decompresses to so much that it looks like an attack. */
    BOMB,
    /** Could not be opened, or reading broke off. */
    UNREADABLE,
    /** Sealed, and no key is at hand. */
    SEALED,
    /** Was written to while it was read. */
    CHANGED,
    /** Nothing that documents can be read from. */
    UNKNOWN_FORMAT
}
