package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordMessages;
import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/** Messages over HTTP. Thread-safe. */
final class RestMessages implements DiscordMessages {
    private static final String NEEDS =
            "View Channel, Send Messages, Attach Files and, for threads, Send Messages in Threads";

    /** Unknown message (developer documentation, JSON error codes). */
    private static final int UNKNOWN_MESSAGE = 10008;

    private final Exchange exchange;

    RestMessages(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public PostedMessage post(Snowflake channel, OutgoingMessage message, Nonce nonce) {
        JsonMembers json = new JsonMembers();
        message.json().members().forEach(json::put);
        JsonObject marked =
                json.put("nonce", nonce.text()).put("enforce_nonce", true).object();
        return exchange.send(call(
                        "post a message",
                        "POST",
                        channel,
                        "/channels/%s/messages".formatted(channel),
                        Optional.of(Body.message(marked, message.attachments()))))
                .as(Answers::message);
    }

    @Override
    public void edit(PostedMessage posted, OutgoingMessage message) {
        exchange.send(call(
                "edit a message",
                "PATCH",
                posted.channelId(),
                path(posted),
                Optional.of(Body.message(message.replacement(), message.attachments()))));
    }

    @Override
    public void delete(PostedMessage posted) {
        try {
            exchange.send(call("delete a message", "DELETE", posted.channelId(), path(posted), Optional.empty()));
        } catch (DiscordNotFoundException e) {
            if (e.number() != UNKNOWN_MESSAGE) {
                throw e;
            }
        }
    }

    private static String path(PostedMessage posted) {
        return "/channels/%s/messages/%s".formatted(posted.channelId(), posted.id());
    }

    /** All of them may be sent twice: posts are marked with a nonce. */
    private static Call call(String operation, String method, Snowflake channel, String path, Optional<Body> body) {
        LimitKey limit = new LimitKey(method + " /channels/messages", channel.toString());
        return new Call(operation, NEEDS, method, limit, path, body, true, true);
    }
}
