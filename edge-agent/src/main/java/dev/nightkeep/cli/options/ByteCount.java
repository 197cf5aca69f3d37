package dev.nightkeep.cli.options;

/** An amount of bytes. */
public record ByteCount(long bytes) {}
