package dev.nightkeep.scan;

import java.time.Instant;

/**
 * What is known of a source before it is read.
 *
 * @param name     for people
 * @param address  by which it is opened again: a URI, which carries names of any encoding; or the key of an object
 * @param bytes    as stored; -1 where nobody knows
 * @param modified when it was last written, as far as whoever keeps it says
 */
public record SourceFacts(SourceKind kind, String name, String address, long bytes, Instant modified) {}
