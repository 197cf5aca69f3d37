package dev.nightkeep.discord.rest;

import java.util.Optional;

/**
 * One request.
 *
 * @param operation   what it does, for messages: "post a message"
 * @param needs       the permissions that it takes, for messages
 * @param method      of HTTP
 * @param limit       what its rate is limited by
 * @param path        below the address of the API; may have a token in it
 * @param body        what is sent
 * @param asBot       whether the bot's token goes with it
 * @param repeatable  whether sending it twice does the same as once
 */
record Call(
        String operation,
        String needs,
        String method,
        LimitKey limit,
        String path,
        Optional<Body> body,
        boolean asBot,
        boolean repeatable) {
    /** Nothing of the path. */
    @Override
    public String toString() {
        return operation;
    }
}
