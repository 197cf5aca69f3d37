package dev.nightkeep.scan;

/**
 * Where in a source documents stand.
 *
 * @param path       in a document of JSON; else the collection's name
 * @param collection that they were taken to be of
 * @param selected   whether that collection was asked for
 */
public record PlaceReport(String path, String collection, boolean selected, long documents) {}
