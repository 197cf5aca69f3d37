package dev.nightkeep.target;

import java.util.OptionalLong;

/**
 * How much a database holds and could hold, as far as its server says.
 *
 * @param usedBytes of documents and indexes, uncompressed as far as the server counts so
 * @param freeBytes on the server's disk; empty where it does not say
 */
public record TargetRoom(long usedBytes, OptionalLong freeBytes) {}
