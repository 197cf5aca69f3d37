package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/**
 * Where something was done.
 *
 * @param id       of the channel or thread
 * @param type     0 is a text channel, 11 a public thread, others as in the developer documentation; -1 where it was not said
 * @param name     as it came
 * @param parentId of the channel in which a thread lies
 */
public record InteractionChannel(Snowflake id, int type, Optional<String> name, Optional<Snowflake> parentId) {
    private static final int FIRST_THREAD = 10;
    private static final int LAST_THREAD = 12;

    /** Whether it is a thread. */
    public boolean isThread() {
        return type >= FIRST_THREAD && type <= LAST_THREAD;
    }

    /** The channel itself, or the one in which this thread lies. */
    public Snowflake channelId() {
        return isThread() ? parentId.orElse(id) : id;
    }
}
