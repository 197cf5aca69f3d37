package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/**
 * Where commands are registered.
 *
 * @param applicationId ours
 * @param guildId       of one server; all servers without
 */
public record CommandScope(Snowflake applicationId, Optional<Snowflake> guildId) {}
