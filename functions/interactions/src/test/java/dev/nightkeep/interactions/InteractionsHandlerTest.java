package dev.nightkeep.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.HastyClock;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.conversation.receive.ReceiveTools;
import dev.nightkeep.conversation.setting.DiscordEnvironment;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.signature.InteractionSigner;
import dev.nightkeep.discord.signature.SignatureHeaders;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MemoryStateMachines;
import dev.nightkeep.store.InMemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InteractionsHandlerTest {
    static final List<String> NAMES = Sample.NAMES;

    private static final int FORGERIES = 20_000;

    private final InteractionSigner signer = InteractionSigner.generate();
    private final HastyClock clock = new HastyClock(ConversationWorld.START);
    private final MemoryStateMachines machines = new MemoryStateMachines();
    private final ReceiveTools tools =
            ReceiveTools.of(new DiscordEnvironment(variables()).settings(), new InMemoryStore(), machines, clock);
    private final InteractionsHandler handler =
            new InteractionsHandler(InteractionsHandler.webhook(tools, signer.publicKey(), clock));

    InteractionsHandlerTest() {
        for (Machine machine : Machine.values()) {
            machines.with(ConversationWorld.reference(machine), same -> same);
        }
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("NIGHTKEEP_DISCORD_GUILD", ConversationWorld.GUILD.toString());
        variables.put("NIGHTKEEP_DISCORD_CHANNEL", ConversationWorld.CHANNEL.toString());
        for (Machine machine : Machine.values()) {
            variables.put(
                    "NIGHTKEEP_MACHINE_" + machine,
                    ConversationWorld.reference(machine).text());
        }
        return variables;
    }

    private byte[] signed(String name, boolean base64) throws IOException {
        JsonObject event =
                JsonReader.object(Files.readAllBytes(Path.of("../../events/discord-%s.json".formatted(name))));
        byte[] body = event.requiredText("body").getBytes(StandardCharsets.UTF_8);
        SignatureHeaders signature = signer.sign(clock.now(), body);
        Map<String, Object> members = new LinkedHashMap<>(event.members());
        Map<String, Object> headers =
                new LinkedHashMap<>(event.requiredObject("headers").members());
        headers.put("x-signature-ed25519", signature.signature().orElseThrow());
        headers.put("x-signature-timestamp", signature.timestamp().orElseThrow());
        members.put("headers", new JsonObject(headers));
        if (base64) {
            members.put("isBase64Encoded", true);
            members.put("body", Base64.getEncoder().encodeToString(body));
        }
        return JsonWriter.bytes(new JsonObject(members));
    }

    private long status(byte[] event) {
        return JsonReader.object(handler.answer(event)).whole("statusCode").orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void answer_golden_isAnsweredInJson(String name) throws IOException {
        JsonObject answer = JsonReader.object(handler.answer(signed(name, false)));
        assertThat(answer.whole("statusCode")).contains(200L);
        assertThat(answer.requiredObject("headers").text("content-type")).contains("application/json");
        JsonObject body = JsonReader.object(answer.requiredText("body").getBytes(StandardCharsets.UTF_8));
        assertThat(body.whole("type")).isPresent();
    }

    @Test
    void answer_base64_isDecodedBeforeItIsVerified() throws IOException {
        assertThat(status(signed("backup", true))).isEqualTo(200);
        assertThat(machines.started()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"headers\": 7, \"body\": []}",
                "{\"body\": \"!\", \"isBase64Encoded\": true}"
            })
    void answer_noEvent_isUnauthorizedWithoutAWord(String event) {
        JsonObject answer = JsonReader.object(handler.answer(event.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.whole("statusCode")).contains(401L);
        assertThat(answer.text("body")).contains("");
    }

    @Test
    void answer_forgedTruncatedAndMutated_isAlwaysUnauthorized() throws IOException {
        long seed = new Random().nextLong();
        System.out.printf("%d forged requests, seed %d%n", FORGERIES, seed);
        Random random = new Random(seed);
        byte[] good = signed("backup", false);
        int accepted = 0;
        for (int i = 0; i < FORGERIES; i++) {
            long status = status(forged(good, random));
            assertThat(status).isEqualTo(401);
            accepted += status == 200 ? 1 : 0;
        }
        assertThat(accepted).isZero();
        assertThat(machines.started()).isEmpty();
    }

    /** One that differs from the signed one in what counts: signature, time or body. */
    private static byte[] forged(byte[] good, Random random) {
        JsonObject event = JsonReader.object(good);
        Map<String, Object> members = new LinkedHashMap<>(event.members());
        Map<String, Object> headers =
                new LinkedHashMap<>(event.requiredObject("headers").members());
        switch (random.nextInt(3)) {
            case 0 -> headers.compute("x-signature-ed25519", (name, text) -> changed((String) text, random));
            case 1 -> headers.compute("x-signature-timestamp", (name, text) -> changed((String) text, random));
            default -> members.compute("body", (name, text) -> changed((String) text, random));
        }
        members.put("headers", new JsonObject(headers));
        return JsonWriter.bytes(new JsonObject(members));
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        char other = (char) (text.charAt(at) == 'g' ? 'h' : 'g' + random.nextInt(3) * 200);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (other == text.charAt(at) ? '#' : other) + text.substring(at + 1);
            default -> text + other;
        };
    }

    @Test
    void priming_goesThroughEverythingAndKeepsNothing() {
        assertThat(new Priming(tools, clock).run()).isEqualTo(3);
        assertThat(machines.started()).isEmpty();
    }
}
