package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;

/**
 * A message that is there.
 *
 * @param channelId of the channel or thread in which it is
 * @param id        of the message
 */
public record PostedMessage(Snowflake channelId, Snowflake id) {}
