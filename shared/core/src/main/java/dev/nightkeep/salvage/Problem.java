package dev.nightkeep.salvage;

/**
 * Something that is wrong with a file.
 *
 * @param position where in its content, decompressed and as UTF-8; -1 where that says nothing
 * @param sentence for people, without a final stop
 */
public record Problem(ProblemKind kind, long position, String sentence) {}
