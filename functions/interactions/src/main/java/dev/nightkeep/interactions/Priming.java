package dev.nightkeep.interactions;

import dev.nightkeep.conversation.receive.ReceiveInteraction;
import dev.nightkeep.conversation.receive.ReceiveTools;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.signature.InteractionSigner;
import dev.nightkeep.discord.signature.InteractionVerifier;
import dev.nightkeep.discord.signature.SignatureHeaders;
import dev.nightkeep.time.Clock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes once through everything that a first request needs, before a snapshot of the function is taken: with a key of its
 * own that is thrown away, and interactions that are refused before anything is kept or started.
 */
final class Priming {
    private static final String NOBODY = "1";

    private final ReceiveTools tools;
    private final Clock clock;

    Priming(ReceiveTools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
    }

    /** How many requests were answered. */
    int run() {
        InteractionSigner signer = InteractionSigner.generate();
        ReceiveInteraction receive = new ReceiveInteraction(
                InteractionVerifier.ofPublicKey(signer.publicKey(), clock), tools, (correlation, defect) -> {});
        InteractionsWebhook webhook = new InteractionsWebhook(receive);
        List<JsonObject> requests = List.of(interaction(1), interaction(2), interaction(3));
        return (int) requests.stream()
                .map(request -> webhook.answer(event(signer, JsonWriter.bytes(request))))
                .filter(answer -> new String(answer, StandardCharsets.UTF_8).contains("\"statusCode\":200"))
                .count();
    }

    /** Of no server at all: whoever asks is refused. */
    private static JsonObject interaction(int type) {
        JsonObject data = new JsonMembers()
                .put("id", NOBODY)
                .put("name", "backup")
                .put("type", 1)
                .put("custom_id", "nk1:page:1")
                .object();
        return new JsonMembers()
                .put("id", NOBODY)
                .put("application_id", NOBODY)
                .put("token", "none")
                .put("type", type)
                .put("data", data)
                .put("message", new JsonMembers().put("id", NOBODY).object())
                .object();
    }

    private byte[] event(InteractionSigner signer, byte[] body) {
        SignatureHeaders signed = signer.sign(clock.now(), body);
        return JsonWriter.bytes(new JsonMembers()
                .put("headers", headers(signed))
                .put("body", new String(body, StandardCharsets.UTF_8))
                .object());
    }

    private static Map<String, String> headers(SignatureHeaders signed) {
        return Map.of(
                SignatureHeaders.SIGNATURE, text(signed.signature()),
                SignatureHeaders.TIMESTAMP, text(signed.timestamp()));
    }

    private static String text(Optional<String> header) {
        return header.orElse("");
    }
}
