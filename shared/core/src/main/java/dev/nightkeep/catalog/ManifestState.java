package dev.nightkeep.catalog;

/** What a folder's manifest says of it. */
enum ManifestState {
    /** There is none: the run is under way or dead. */
    ABSENT,
    /** It is a backup. */
    STANDING,
    /** Its deletion has begun. */
    BURIED
}
