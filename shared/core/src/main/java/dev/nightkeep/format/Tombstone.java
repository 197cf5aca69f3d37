package dev.nightkeep.format;

import java.time.Instant;

/** A backup that is being deleted: it counts as gone from the moment that its manifest has this. */
public record Tombstone(Instant deleted) {}
