package dev.nightkeep.access;

import java.util.Set;

/**
 * Somebody of whom it is known who it is.
 *
 * @param id   for logs and limits: {@code token:<id>}, {@code iam:<arn>}
 * @param name for people
 */
public record Principal(String id, String name, Set<Scope> scopes) {
    public Principal {
        scopes = Set.copyOf(scopes);
    }

    /** Whether that is allowed. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
