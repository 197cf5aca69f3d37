package dev.nightkeep.scan;

/**
 * A document that shows what was found.
 *
 * @param source   the number of the source that it was taken from
 * @param document from 1, by the order in the source
 * @param text     its first fields, without what looks like a secret
 */
public record Sample(int source, long document, String text) {}
