package dev.nightkeep.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a token allows. None includes another. */
public enum Scope {
    /** To look: list, validate, scan, follow. */
    @JsonProperty("read")
    READ("read"),
    /** To make backups. */
    @JsonProperty("backup")
    BACKUP("backup"),
    /** To write what a backup holds into the database. */
    @JsonProperty("restore")
    RESTORE("restore"),
    /** To delete backups. */
    @JsonProperty("delete")
    DELETE("delete");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The word on the command line and in the store. */
    public String text() {
        return text;
    }
}
