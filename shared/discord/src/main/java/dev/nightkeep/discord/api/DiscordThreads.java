package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;
import java.util.List;

/** Threads, as the bot. The same rules as for {@link DiscordMessages} hold. */
public interface DiscordThreads {
    /**
     * Starts a public thread in a channel, which is put away after a week without a message. What fails without an answer
     * is not tried again: the thread might be there twice.
     */
    ThreadDetails start(Snowflake channel, ThreadName name);

    /** Starts the public thread of a message. Started again, it MUST be the one that is there. */
    ThreadDetails startFrom(PostedMessage message, ThreadName name);

    /** Puts a thread away. One that is put away already MUST be left as it is. */
    void archive(Snowflake thread);

    /** The threads of a server that are not put away and that the bot can see. */
    List<ThreadDetails> active(Snowflake guild);

    /** The public threads of a channel that are put away, newest first, at most 100. */
    List<ThreadDetails> archived(Snowflake channel);
}
