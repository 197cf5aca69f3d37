package dev.nightkeep.discord.message;

/** How a button looks (developer documentation, button styles). */
public enum ButtonStyle {
    /** What most people want. */
    PRIMARY(1),
    /** Everything else. */
    SECONDARY(2),
    /** Goes on with something good. */
    SUCCESS(3),
    /** Changes or removes data. */
    DANGER(4);

    private final int number;

    ButtonStyle(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
