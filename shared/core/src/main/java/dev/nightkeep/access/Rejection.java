package dev.nightkeep.access;

/** Why a token opens nothing; for the audit log only. */
public enum Rejection {
    MISSING("token-missing"),
    MALFORMED("token-malformed"),
    UNKNOWN("token-unknown"),
    WRONG("token-wrong"),
    EXPIRED("token-expired"),
    REVOKED("token-revoked");

    private final String code;

    Rejection(String code) {
        this.code = code;
    }

    /** The code in the audit log. */
    public String code() {
        return code;
    }
}
