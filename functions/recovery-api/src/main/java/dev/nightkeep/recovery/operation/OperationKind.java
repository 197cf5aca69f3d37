package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an operation does. */
public enum OperationKind {
    @JsonProperty("backup")
    BACKUP("backup"),
    @JsonProperty("restore")
    RESTORE("restore"),
    /** What a restore would do, without doing it. */
    @JsonProperty("preview")
    PREVIEW("preview"),
    @JsonProperty("validate")
    VALIDATE("validate"),
    @JsonProperty("scan")
    SCAN("scan");

    private final String text;

    OperationKind(String text) {
        this.text = text;
    }

    /** The word in ids and answers. */
    public String text() {
        return text;
    }
}
