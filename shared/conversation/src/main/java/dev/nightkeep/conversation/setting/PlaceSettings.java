package dev.nightkeep.conversation.setting;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/**
 * Where Nightkeep is talked to.
 *
 * @param guild         the only server that it answers
 * @param backupChannel the only channel, its threads included, in which data can be changed
 * @param reportChannel where starts, failures and what could not be said elsewhere are told
 */
public record PlaceSettings(Snowflake guild, Snowflake backupChannel, Optional<Snowflake> reportChannel) {}
