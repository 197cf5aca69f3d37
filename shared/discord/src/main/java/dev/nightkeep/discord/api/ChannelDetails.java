package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/**
 * A channel or thread.
 *
 * @param id      of the channel
 * @param type    0 is a text channel, 11 a public thread, others as in the developer documentation
 * @param name    as people see it
 * @param guildId of the server in which it is
 */
public record ChannelDetails(Snowflake id, int type, Optional<String> name, Optional<Snowflake> guildId) {}
