package dev.nightkeep.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of collection a server knows, under the names that {@code listCollections} and mongodump give them. */
public enum CollectionType {
    @JsonProperty("collection")
    COLLECTION("collection"),
    @JsonProperty("view")
    VIEW("view"),
    @JsonProperty("timeseries")
    TIMESERIES("timeseries");

    private final String text;

    CollectionType(String text) {
        this.text = text;
    }

    /** The name on the wire. */
    public String text() {
        return text;
    }

    /** The type by its name on the wire; names not known are plain collections. */
    public static CollectionType of(String text) {
        for (CollectionType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        return COLLECTION;
    }
}
