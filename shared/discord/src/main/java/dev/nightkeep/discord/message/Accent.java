package dev.nightkeep.discord.message;

/** Colours of cards. What a colour says stands in the text too. */
public enum Accent {
    /** Nothing happens, nothing is wrong. */
    NEUTRAL(0x5B6B7F),
    /** Something is under way. */
    RUNNING(0x2F6FDE),
    /** It succeeded. */
    GOOD(0x2E8B57),
    /** It succeeded in part, or somebody has to decide. */
    WARNING(0xC98A1B),
    /** It failed, or something is about to be lost. */
    BAD(0xC0392B);

    private final int rgb;

    Accent(int rgb) {
        this.rgb = rgb;
    }

    /** As 24 bits. */
    public int rgb() {
        return rgb;
    }
}
