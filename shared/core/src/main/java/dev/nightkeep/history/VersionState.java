package dev.nightkeep.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a backup has of a document. */
public enum VersionState {
    /** The document. */
    @JsonProperty("present")
    PRESENT,
    /** Its collection, and not the document. */
    @JsonProperty("missing")
    MISSING,
    /** Not even its collection. */
    @JsonProperty("no-collection")
    NO_COLLECTION
}
