package dev.nightkeep.scan;

/**
 * One copy of a document, by where it stands.
 *
 * @param source  its number
 * @param ordinal of the document in the source, from 0
 */
record Copy(int source, int ordinal) {}
