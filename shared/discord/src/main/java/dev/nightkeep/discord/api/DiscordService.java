package dev.nightkeep.discord.api;

/** All of Discord that we use, by one connection. Safe for use by many threads. */
public interface DiscordService extends AutoCloseable {
    /** Messages of the bot. */
    DiscordMessages messages();

    /** Answers to interactions. */
    DiscordReplies replies();

    /** Threads. */
    DiscordThreads threads();

    /** Registered commands. */
    DiscordRegistry registry();

    /** What the bot can see. */
    DiscordDirectory directory();

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
