package dev.nightkeep.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of what somebody wanted. */
public enum AuditOutcome {
    /** It was let in and is about to be done; an entry with the same correlation says how it ended. */
    @JsonProperty("started")
    STARTED("started"),
    @JsonProperty("done")
    DONE("done"),
    /** Whoever wanted it may not, or asked for something that cannot be. Nothing was changed. */
    @JsonProperty("refused")
    REFUSED("refused"),
    /** It was tried and did not succeed. */
    @JsonProperty("failed")
    FAILED("failed");

    private final String text;

    AuditOutcome(String text) {
        this.text = text;
    }

    /** The word in entries. */
    public String text() {
        return text;
    }
}
