package dev.nightkeep.doctor;

/** What a check says. */
public enum Grade {
    OK,
    /** Works, and deserves a look. */
    WARNING,
    /** Is not as it must be, or could not be looked at. */
    FAILED
}
