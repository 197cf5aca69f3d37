package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordUnavailableException;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An answer of Discord. */
final class Reply {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** What the object says that is the body of a success. */
    <T> T as(Function<JsonObject, T> meaning) {
        return readable(bytes -> meaning.apply(JsonReader.object(bytes)));
    }

    /** The body of a success as a list of objects. */
    List<JsonObject> objects() {
        return readable(JsonReader::objects);
    }

    private <T> T readable(Function<byte[], T> read) {
        try {
            return read.apply(body);
        } catch (MalformedPayloadException e) {
            throw new DiscordUnavailableException("An answer of Discord cannot be read");
        }
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    boolean limited() {
        return status == TOO_MANY_REQUESTS;
    }

    boolean passes() {
        return limited() || status >= SERVER_ERROR;
    }

    /** The body as JSON; nothing where it is none, as in answers of what stands before Discord. */
    Optional<JsonObject> json() {
        try {
            return Optional.of(JsonReader.object(body));
        } catch (MalformedPayloadException e) {
            return Optional.empty();
        }
    }

    /** Discord's own code of a failure, 0 where it gave none. */
    int code() {
        return json().flatMap(json -> json.value("code"))
                .filter(Long.class::isInstance)
                .map(code -> ((Long) code).intValue())
                .orElse(0);
    }
}
