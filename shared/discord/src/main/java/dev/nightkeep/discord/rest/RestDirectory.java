package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.ApplicationDetails;
import dev.nightkeep.discord.api.ChannelDetails;
import dev.nightkeep.discord.api.DiscordDirectory;
import dev.nightkeep.discord.api.GuildDetails;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/** What the bot can see, over HTTP. Thread-safe. */
final class RestDirectory implements DiscordDirectory {
    private final Exchange exchange;

    RestDirectory(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ApplicationDetails application() {
        return ask("look at its application", "GET /applications", "", "/applications/@me")
                .as(Answers::application);
    }

    @Override
    public GuildDetails guild(Snowflake guild) {
        return ask("look at a server", "GET /guilds", guild.toString(), "/guilds/%s".formatted(guild))
                .as(Answers::guild);
    }

    @Override
    public ChannelDetails channel(Snowflake channel) {
        return ask("look at a channel", "GET /channels", channel.toString(), "/channels/%s".formatted(channel))
                .as(Answers::channel);
    }

    private Reply ask(String operation, String route, String major, String path) {
        LimitKey limit = new LimitKey(route, major);
        return exchange.send(new Call(operation, "View Channel", "GET", limit, path, Optional.empty(), true, true));
    }
}
