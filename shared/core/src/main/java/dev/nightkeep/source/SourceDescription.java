package dev.nightkeep.source;

/**
 * The server that was read, for the manifest and for people.
 *
 * @param server   product and version as far as the server says, such as {@code MongoDB 8.0.4}
 * @param version  the server's version number, which mongodump keeps in {@code prelude.json}
 * @param topology {@code standalone}, {@code replica set}, {@code sharded cluster} or {@code unknown}
 */
public record SourceDescription(String server, String version, String topology) {}
