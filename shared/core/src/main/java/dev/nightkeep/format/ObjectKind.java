package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an object of a backup holds. */
public enum ObjectKind {
    /** BSON documents of one collection, one behind the other. */
    @JsonProperty("documents")
    DOCUMENTS,
    /** Options and indexes of one collection as mongodump writes them. */
    @JsonProperty("metadata")
    METADATA,
    /** Versions of server and tool as mongodump writes them. */
    @JsonProperty("prelude")
    PRELUDE,
    /** A host file. */
    @JsonProperty("file")
    FILE,
    /** The one document of {@code format: json}. */
    @JsonProperty("json")
    JSON
}
