package dev.nightkeep.secret;

/** A text that must not be seen. Shows nothing of itself but that it is there. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself, for whoever signs in with it. Never to be kept, logged or put into a message. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
