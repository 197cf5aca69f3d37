package dev.nightkeep.interactions;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An event of a function URL, payload version 2.0. Every part of it may be missing. */
final class WebhookEvent {
    private final JsonObject json;

    private WebhookEvent(JsonObject json) {
        this.json = json;
    }

    /** The event of these bytes; one without anything where they are none. */
    static WebhookEvent read(byte[] bytes) {
        try {
            return new WebhookEvent(JsonReader.object(bytes));
        } catch (MalformedPayloadException e) {
            return new WebhookEvent(new JsonObject(Map.of())); // which nobody has signed
        }
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (json.members().get("headers") instanceof JsonObject object) {
            object.members().forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        return headers;
    }

    /** The bytes that were sent, to the last one: they are what is signed. */
    byte[] body() {
        if (!(json.members().get("body") instanceof String body)) {
            return new byte[0];
        }
        return Boolean.TRUE.equals(json.members().get("isBase64Encoded"))
                ? decoded(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // which nobody has signed
        }
    }
}
