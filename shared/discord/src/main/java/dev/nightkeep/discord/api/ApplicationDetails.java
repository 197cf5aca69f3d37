package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/**
 * What Discord knows of us.
 *
 * @param id           of the application
 * @param name         of the application
 * @param publicKey    with which interactions are signed, as 64 hex digits
 * @param endpoint     to which interactions are sent, where one is set
 */
public record ApplicationDetails(Snowflake id, String name, String publicKey, Optional<String> endpoint) {}
