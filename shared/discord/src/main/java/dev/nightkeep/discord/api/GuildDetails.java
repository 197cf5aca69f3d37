package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;

/**
 * A server.
 *
 * @param id      of the server
 * @param name    as people see it
 * @param ownerId of the person to whom it belongs
 */
public record GuildDetails(Snowflake id, String name, Snowflake ownerId) {}
