package dev.nightkeep.restore;

/**
 * What was unpacked.
 *
 * @param filesLeftOut host files that the backup has and that nobody asked for
 */
public record UnpackReport(long collections, long documents, long bytes, long files, long filesLeftOut) {}
