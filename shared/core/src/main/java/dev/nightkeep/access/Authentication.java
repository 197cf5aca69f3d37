package dev.nightkeep.access;

/** Whether a token opens something. The caller is told no more than that; the audit log is. */
public sealed interface Authentication {
    /** It is who they say. */
    record Accepted(Principal principal) implements Authentication {}

    /**
     * It is not.
     *
     * @param claimed whom the token names, as far as it has the form of one: {@code token:<id>}, else {@code anonymous}
     */
    record Rejected(Rejection why, String claimed) implements Authentication {}
}
