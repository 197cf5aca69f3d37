package dev.nightkeep.machine;

import java.util.Locale;

/** The workflows of an installation. */
public enum Machine {
    BACKUP,
    RESTORE,
    VERIFY,
    PRUNE,
    SCAN,
    /** A conversation in Discord, from an interaction to its last message. */
    DISCORD;

    /** The word in names of state machines and of records: {@code backup}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
