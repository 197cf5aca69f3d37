package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.secret.Secret;

/**
 * Who is who.
 *
 * @param applicationId of the application, and of its bot
 * @param guildId       of the one server
 * @param ownerId       of the person to whom the server belongs
 * @param botToken      that is taken
 * @param publicKey     with which interactions are signed, as 64 hex digits
 */
public record FakeIdentity(
        Snowflake applicationId, Snowflake guildId, Snowflake ownerId, Secret botToken, String publicKey) {}
