package dev.nightkeep.salvage;

import dev.nightkeep.bson.ByteSpan;

/**
 * One document of a file.
 *
 * @param position of its first byte in the file's content, decompressed and as UTF-8
 * @param bson     valid until the call returns that it was handed to
 * @param doubtful whether something had to be put right before it could be read
 */
public record FoundDocument(Origin origin, long position, ByteSpan bson, boolean doubtful) {}
