package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.secret.Secret;
import java.time.Duration;

/**
 * Where answers to an interaction go. Whoever knows the token can answer in our name, for 15 minutes.
 *
 * @param applicationId ours
 * @param token         of the interaction
 */
public record ReplyAddress(Snowflake applicationId, Secret token) {
    /** How long after the interaction answers are taken (developer documentation, receiving and responding). */
    public static final Duration LIFETIME = Duration.ofMinutes(15);
}
