package dev.nightkeep.discord.value;

/** The permissions that Nightkeep asks for or looks at (developer documentation, permissions). */
public enum Permission {
    ADMINISTRATOR(3, "Administrator"),
    MANAGE_GUILD(5, "Manage Server"),
    VIEW_CHANNEL(10, "View Channel"),
    SEND_MESSAGES(11, "Send Messages"),
    EMBED_LINKS(14, "Embed Links"),
    ATTACH_FILES(15, "Attach Files"),
    READ_MESSAGE_HISTORY(16, "Read Message History"),
    MANAGE_THREADS(34, "Manage Threads"),
    CREATE_PUBLIC_THREADS(35, "Create Public Threads"),
    SEND_MESSAGES_IN_THREADS(38, "Send Messages in Threads");

    private final int bit;
    private final String title;

    Permission(int bit, String title) {
        this.bit = bit;
        this.title = title;
    }

    /** Its number with one bit set. */
    public long mask() {
        return 1L << bit;
    }

    /** What it is called in Discord's settings. */
    public String title() {
        return title;
    }
}
