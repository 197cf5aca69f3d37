package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two shapes that a backup's documents can have. */
public enum DataFormat {
    /** The directory layout of mongodump. Parallel, any size. */
    @JsonProperty("dump")
    DUMP,
    /** One document of canonical Extended JSON. */
    @JsonProperty("json")
    JSON
}
