package dev.nightkeep.compare;

/** Which of the two that are compared. */
enum Side {
    BEFORE,
    AFTER
}
