package dev.nightkeep.scan;

/**
 * A field that has another type in a source than in the live collection.
 *
 * @param expected what the live collection has
 * @param found    what the source has
 */
public record TypeDeviation(String collection, String field, String expected, String found, long documents) {}
