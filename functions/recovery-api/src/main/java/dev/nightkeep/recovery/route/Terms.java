package dev.nightkeep.recovery.route;

import dev.nightkeep.access.Scope;
import dev.nightkeep.recovery.guard.Traffic;
import java.util.Optional;

/**
 * On which terms a route is open.
 *
 * @param scope  that a token needs; empty where the route decides by itself or is open to all
 * @param action the word in the audit log
 */
public record Terms(Traffic traffic, Optional<Scope> scope, String action) {
    /** Open to everybody. */
    public static Terms open() {
        return new Terms(Traffic.OPEN, Optional.empty(), "open");
    }

    /** Open to tokens of that scope. */
    public static Terms of(Traffic traffic, Scope scope, String action) {
        return new Terms(traffic, Optional.of(scope), action);
    }
}
