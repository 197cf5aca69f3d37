package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordRejectedException;
import dev.nightkeep.discord.api.DiscordThreads;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import java.util.Optional;

/** Threads over HTTP. Thread-safe. */
final class RestThreads implements DiscordThreads {
    private static final int PUBLIC_THREAD = 11;
    private static final int WEEK_IN_MINUTES = 10_080;

    /** A thread has already been created for this message (developer documentation, JSON error codes). */
    private static final int HAS_A_THREAD = 160_004;

    private final Exchange exchange;

    RestThreads(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ThreadDetails start(Snowflake channel, ThreadName name) {
        // without a type, threads are private
        JsonObject json = named(name).put("type", PUBLIC_THREAD).object();
        return exchange.send(new Call(
                        "start a thread",
                        "View Channel, Create Public Threads and Send Messages in Threads",
                        "POST",
                        new LimitKey("POST /channels/threads", channel.toString()),
                        "/channels/%s/threads".formatted(channel),
                        Optional.of(Body.json(json)),
                        true,
                        false))
                .as(Answers::thread);
    }

    @Override
    public ThreadDetails startFrom(PostedMessage message, ThreadName name) {
        try {
            return exchange.send(new Call(
                            "start a thread",
                            "View Channel, Read Message History, Create Public Threads and Send Messages in Threads",
                            "POST",
                            new LimitKey(
                                    "POST /channels/messages/threads",
                                    message.channelId().toString()),
                            "/channels/%s/messages/%s/threads".formatted(message.channelId(), message.id()),
                            Optional.of(Body.json(named(name).object())),
                            true,
                            true))
                    .as(Answers::thread);
        } catch (DiscordRejectedException e) {
            if (e.number() == HAS_A_THREAD) {
                return existing(message);
            }
            throw e;
        }
    }

    /** The thread of a message has the message's id. */
    private ThreadDetails existing(PostedMessage message) {
        return exchange.send(
                        ask("look at a thread", "GET /channels", message.id(), "/channels/%s".formatted(message.id())))
                .as(Answers::thread);
    }

    private static JsonMembers named(ThreadName name) {
        return new JsonMembers().put("name", name.text()).put("auto_archive_duration", WEEK_IN_MINUTES);
    }

    @Override
    public void archive(Snowflake thread) {
        exchange.send(new Call(
                "archive a thread",
                "Manage Threads",
                "PATCH",
                new LimitKey("PATCH /channels", thread.toString()),
                "/channels/%s".formatted(thread),
                Optional.of(Body.json(new JsonMembers().put("archived", true).object())),
                true,
                true));
    }

    @Override
    public List<ThreadDetails> active(Snowflake guild) {
        return exchange.send(ask(
                        "list threads",
                        "GET /guilds/threads/active",
                        guild,
                        "/guilds/%s/threads/active".formatted(guild)))
                .as(Answers::threads);
    }

    @Override
    public List<ThreadDetails> archived(Snowflake channel) {
        return exchange.send(ask(
                        "list archived threads",
                        "GET /channels/threads/archived/public",
                        channel,
                        "/channels/%s/threads/archived/public?limit=100".formatted(channel)))
                .as(Answers::threads);
    }

    private static Call ask(String operation, String route, Snowflake major, String path) {
        LimitKey limit = new LimitKey(route, major.toString());
        return new Call(
                operation, "View Channel and Read Message History", "GET", limit, path, Optional.empty(), true, true);
    }
}
