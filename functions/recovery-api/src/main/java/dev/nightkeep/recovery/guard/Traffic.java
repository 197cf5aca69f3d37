package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.RateLimit;

/** Which limit a route counts against. */
public enum Traffic {
    /** Nobody has to say who they are, and nothing is looked up. */
    OPEN,
    READ,
    WRITE,
    /** How an operation goes, which has to be asked again and again. */
    FOLLOW;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    RateLimit limit(ApiSettings settings) {
        return switch (this) {
            case OPEN, READ -> settings.reads();
            case WRITE -> settings.writes();
            case FOLLOW -> settings.follows();
        };
    }
}
