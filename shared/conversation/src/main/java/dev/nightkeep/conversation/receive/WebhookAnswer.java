package dev.nightkeep.conversation.receive;

import dev.nightkeep.discord.response.InteractionResponse;

/** What a request is answered with over HTTP. Immutable. */
public final class WebhookAnswer {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final int status;
    private final byte[] body;

    private WebhookAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    static WebhookAnswer of(InteractionResponse response) {
        return new WebhookAnswer(OK, response.bytes());
    }

    /** It is not of Discord. Nothing is said to whoever it is of. */
    static WebhookAnswer unauthorized() {
        return new WebhookAnswer(UNAUTHORIZED, new byte[0]);
    }

    /** It is of Discord, and no interaction as documented. */
    static WebhookAnswer malformed() {
        return new WebhookAnswer(BAD_REQUEST, new byte[0]);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** JSON in UTF-8, or nothing. */
    public byte[] body() {
        return body.clone();
    }
}
