package dev.nightkeep.conversation.hold;

import java.util.Locale;

/** How far a conversation is when its task ends. */
public enum Held {
    /** Everything is said. */
    DONE,
    /** Something is still to be waited for: hold it again. */
    AGAIN;

    /** The word for the state machine: {@code done} or {@code again}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
