package dev.nightkeep.health;

import java.util.Locale;

/** How soon somebody should look. */
public enum Severity {
    /** Today. */
    WARNING,
    /** Now. */
    CRITICAL;

    /** The word for programs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
