package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a backup was made and what it holds. */
public enum BackupType {
    @JsonProperty("full")
    FULL("full"),
    @JsonProperty("incremental")
    INCREMENTAL("incremental"),
    /** What a restore was about to change, taken before it did. */
    @JsonProperty("rollback")
    ROLLBACK("rollback");

    private final String text;

    BackupType(String text) {
        this.text = text;
    }

    /** The name in identifiers and manifests. */
    public String text() {
        return text;
    }
}
