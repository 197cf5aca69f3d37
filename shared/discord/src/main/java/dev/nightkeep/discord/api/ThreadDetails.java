package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread.
 *
 * @param id         of the thread
 * @param name       as people see it
 * @param parentId   of the channel in which it lies
 * @param ownerId    of whoever started it
 * @param archived   whether it is put away; a message brings it back
 * @param lastActive when the last message was written, or when it was started
 */
public record ThreadDetails(
        Snowflake id,
        String name,
        Optional<Snowflake> parentId,
        Optional<Snowflake> ownerId,
        boolean archived,
        Instant lastActive) {}
