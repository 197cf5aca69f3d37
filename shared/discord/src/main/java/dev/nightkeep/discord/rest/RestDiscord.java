package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordDirectory;
import dev.nightkeep.discord.api.DiscordMessages;
import dev.nightkeep.discord.api.DiscordRegistry;
import dev.nightkeep.discord.api.DiscordReplies;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.api.DiscordThreads;
import dev.nightkeep.time.Clock;

/** Discord over HTTP, with one set of rate limits for everything. Thread-safe. */
public final class RestDiscord implements DiscordService {
    private final Transport transport;
    private final Exchange exchange;

    private RestDiscord(Transport transport, Exchange exchange) {
        this.transport = transport;
        this.exchange = exchange;
    }

    /** Connects with the first call. */
    public static DiscordService open(DiscordSettings settings, Clock clock) {
        Transport transport = new Transport(settings);
        return new RestDiscord(transport, new Exchange(transport, settings.patience(), clock));
    }

    @Override
    public DiscordMessages messages() {
        return new RestMessages(exchange);
    }

    @Override
    public DiscordReplies replies() {
        return new RestReplies(exchange);
    }

    @Override
    public DiscordThreads threads() {
        return new RestThreads(exchange);
    }

    @Override
    public DiscordRegistry registry() {
        return new RestRegistry(exchange);
    }

    @Override
    public DiscordDirectory directory() {
        return new RestDirectory(exchange);
    }

    @Override
    public void close() {
        transport.close();
    }
}
