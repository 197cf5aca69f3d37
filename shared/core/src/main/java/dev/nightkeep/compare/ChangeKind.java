package dev.nightkeep.compare;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of something between the first side and the other. */
public enum ChangeKind {
    /** Only the other side has it. */
    @JsonProperty("added")
    ADDED("added"),
    /** Both have it, and it differs. */
    @JsonProperty("changed")
    CHANGED("changed"),
    /** Only the first side has it. */
    @JsonProperty("removed")
    REMOVED("removed");

    private final String text;

    ChangeKind(String text) {
        this.text = text;
    }

    /** The word for people. */
    public String text() {
        return text;
    }
}
