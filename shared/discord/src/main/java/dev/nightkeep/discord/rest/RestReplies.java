package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.api.DiscordReplies;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.message.OutgoingMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers to interactions over HTTP. Thread-safe. */
final class RestReplies implements DiscordReplies {
    private static final String ORIGINAL = "/messages/@original";

    /** Unknown message (developer documentation, JSON error codes). */
    private static final int UNKNOWN_MESSAGE = 10008;

    private final Exchange exchange;

    RestReplies(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public PostedMessage editOriginal(ReplyAddress reply, OutgoingMessage message) {
        Body body = Body.message(message.replacement(), message.attachments());
        return exchange.send(call("edit an answer", "PATCH", reply, ORIGINAL, Optional.of(body), true))
                .as(Answers::message);
    }

    @Override
    public void deleteOriginal(ReplyAddress reply) {
        try {
            exchange.send(call("delete an answer", "DELETE", reply, ORIGINAL, Optional.empty(), true));
        } catch (DiscordNotFoundException e) {
            if (e.number() != UNKNOWN_MESSAGE) {
                throw e;
            }
        }
    }

    @Override
    public PostedMessage followUp(ReplyAddress reply, OutgoingMessage message) {
        Body body = Body.message(message.json(), message.attachments());
        return exchange.send(call("post one more answer", "POST", reply, "?wait=true", Optional.of(body), false))
                .as(Answers::message);
    }

    private static Call call(
            String operation, String method, ReplyAddress reply, String rest, Optional<Body> body, boolean repeatable) {
        String webhook = "/webhooks/%s/%s"
                .formatted(
                        reply.applicationId(), URLEncoder.encode(reply.token().reveal(), StandardCharsets.UTF_8));
        LimitKey limit = new LimitKey(method + " /webhooks", webhook);
        return new Call(operation, "Use Application Commands", method, limit, webhook + rest, body, false, repeatable);
    }
}
