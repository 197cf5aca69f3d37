package dev.nightkeep.discord.api;

import dev.nightkeep.discord.value.Snowflake;

/** What the bot can see. The same rules as for {@link DiscordMessages} hold. */
public interface DiscordDirectory {
    /** The application to which the token belongs. */
    ApplicationDetails application();

    /** A server in which the bot is. */
    GuildDetails guild(Snowflake guild);

    /** A channel or thread. */
    ChannelDetails channel(Snowflake channel);
}
