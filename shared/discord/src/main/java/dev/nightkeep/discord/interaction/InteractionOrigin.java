package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Locale;
import java.util.Optional;

/**
 * Who did something, and where.
 *
 * @param id             of the interaction, the same when it is delivered twice
 * @param reply          where answers go
 * @param guildId        of the server, nothing in direct messages
 * @param channel        in which it was done
 * @param actor          who did it
 * @param locale         of the person's client
 * @param appPermissions what we may do in that channel
 */
public record InteractionOrigin(
        Snowflake id,
        ReplyAddress reply,
        Optional<Snowflake> guildId,
        Optional<InteractionChannel> channel,
        Optional<Actor> actor,
        Locale locale,
        Permissions appPermissions) {}
