package dev.nightkeep.discord.rest;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Discord is reached.
 *
 * @param base     address of the API with its version; HTTPS, or HTTP on this machine
 * @param botToken of the bot; answers to interactions need none
 * @param answer   how long one answer may take
 * @param patience how long a call may take with all its waits
 */
public record DiscordSettings(URI base, Optional<Secret> botToken, Duration answer, Duration patience) {
    /** The API, in the version that this client speaks. */
    public static final URI DISCORD = URI.create("https://discord.com/api/v10");

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public DiscordSettings {
        boolean local = "http".equals(base.getScheme()) && "127.0.0.1".equals(base.getHost());
        if (!local && !"https".equals(base.getScheme())) {
            throw new ConfigurationException(
                    "The address of Discord's API begins with neither https:// nor http://127.0.0.1",
                    "Leave it out, or give the address that the simulator shows");
        }
    }

    /** The real Discord, with the bot's token. */
    public static DiscordSettings ofBot(Secret token) {
        return new DiscordSettings(DISCORD, Optional.of(token), ANSWER, PATIENCE);
    }

    /** The real Discord, for answers to interactions alone. */
    public static DiscordSettings withoutBot() {
        return new DiscordSettings(DISCORD, Optional.empty(), ANSWER, PATIENCE);
    }

    /** The same at another address. */
    public DiscordSettings at(URI other) {
        return new DiscordSettings(other, botToken, answer, patience);
    }
}
