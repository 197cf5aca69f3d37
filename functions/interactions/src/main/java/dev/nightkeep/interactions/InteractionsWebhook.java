package dev.nightkeep.interactions;

import dev.nightkeep.conversation.receive.ReceiveInteraction;
import dev.nightkeep.conversation.receive.WebhookAnswer;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Events of a function URL, answered. Without reflection: Discord waits for three seconds, a cold start included. */
final class InteractionsWebhook {
    private final ReceiveInteraction receive;

    InteractionsWebhook(ReceiveInteraction receive) {
        this.receive = receive;
    }

    byte[] answer(byte[] bytes) {
        WebhookEvent event = WebhookEvent.read(bytes);
        WebhookAnswer answer = receive.receive(event.headers(), event.body());
        return JsonWriter.bytes(new JsonMembers()
                .put("statusCode", answer.status())
                .put("headers", Map.of("content-type", "application/json", "cache-control", "no-store"))
                .put("body", new String(answer.body(), StandardCharsets.UTF_8))
                .put("isBase64Encoded", false)
                .object());
    }
}
