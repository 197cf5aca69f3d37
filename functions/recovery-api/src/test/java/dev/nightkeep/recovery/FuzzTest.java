package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.recovery.Description.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests made from the description and spoiled at random: none is answered with a defect, all as described. */
@ExtendWith(SeedExtension.class)
final class FuzzTest {
    private static final int REQUESTS = 60;
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "latest",
            "../../../etc/passwd",
            "..\\..\\x",
            "/",
            "*",
            "a*a*a*a*a*a*a*a*a*a*b",
            "(a+)+$",
            "{\"$where\":\"while(true){}\"}",
            "'; DROP TABLE backups; --",
            "<script>alert(1)</script>",
            "\u0000",
            "\r\nSet-Cookie: a=b",
            "\u202eabc",
            "\uD83C\uDF19",
            "ü".repeat(300),
            "x".repeat(1500),
            "2026-02-30",
            "2026-11-21T13:30:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-01-01",
            "full",
            "incremental",
            "%",
            "%zz",
            "%c3%28",
            "nightly",
            "control",
            "20261121T120000Z-full-00000000-0000-0000-0000-000000000000",
            "20269999T999999Z-full-00000000-0000-0000-0000-000000000000");

    private final Description description = new Description();
    private final ApiFixture api = new ApiFixture();
    private final RecoveryApi instance = api.api(operation -> {});
    private final String token = api.allowedAll();
    private final String id = api.backUp();

    @RepeatedTest(4)
    void spoiledRequests_areAnsweredAsDescribed(Seed seed) {
        Random random = seed.random();
        for (Operation operation : description.operations()) {
            for (int i = 0; i < REQUESTS; i++) {
                Ask ask = ask(operation, random);
                Answer answer = new Answer(instance.handle(ask.request()));
                requireGood(operation, ask, answer);
                api.clock.advance(Duration.ofSeconds(5));
            }
        }
        assertThat(api.incidents).isEmpty();
        assertThat(api.auditIsSound()).isTrue();
        assertThat(api.backend.target.collections()).isEmpty();
    }

    private void requireGood(Operation operation, Ask ask, Answer answer) {
        assertThat(answer.status()).as("%s: %s", ask, answer.all()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        }
        boolean elsewhere = answer.status() == 404 && answer.text().contains("no such path");
        if (!elsewhere) {
            description.requireDescribed(operation, answer);
        }
        assertThat(answer.response().headers().values().values())
                .allSatisfy(values ->
                        assertThat(values).allMatch(value -> value.chars().allMatch(c -> c >= 32)));
    }

    private Ask ask(Operation operation, Random random) {
        Map<String, String> query = new TreeMap<>();
        List<String[]> headers = new ArrayList<>();
        String path = operation.path();
        for (JsonNode parameter : description.parameters(operation)) {
            String name = parameter.get("name").asText();
            String value = value(parameter.get("schema"), random);
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", random.nextInt(3) == 0 ? encoded(value) : id);
                case "query" -> maybe(random, () -> query.put(name, encoded(value)));
                default -> maybe(random, () -> headers.add(new String[] {name, value}));
            }
        }
        maybe(random, () -> query.put(encoded(pick(NASTY, random)), encoded(pick(NASTY, random))), 12);
        Ask ask = Ask.of(operation.method(), path + "?" + joined(query, random));
        for (String[] header : headers) {
            ask = ask.with(header[0], header[1]);
        }
        return spoiled(operation.node().has("requestBody") ? ask.json(body(random)) : ask, random);
    }

    private static void maybe(Random random, Runnable action) {
        maybe(random, action, 2);
    }

    private static void maybe(Random random, Runnable action, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            action.run();
        }
    }

    private static String joined(Map<String, String> query, Random random) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> pairs.add(name + "=" + value));
        if (random.nextInt(20) == 0) {
            pairs.add(pick(NASTY, random).replaceAll("[\\s&#]", "%"));
        }
        return String.join("&", pairs);
    }

    private Ask spoiled(Ask ask, Random random) {
        Ask result = random.nextInt(25) == 0 ? ask : ask.as(token);
        return switch (random.nextInt(12)) {
            case 0 ->
                result.with("Accept", pick(List.of("text/html", "*/*", "", ";;;,,", "text/event-stream"), random));
            case 1 -> result.carrying(pick(NASTY, random));
            case 2 -> result.with("Origin", pick(NASTY, random));
            default -> result;
        };
    }

    private static String value(JsonNode schema, Random random) {
        if (random.nextInt(3) == 0) {
            return pick(NASTY, random);
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText();
        }
        return schema.path("type").asText().equals("integer")
                ? Integer.toString(random.nextInt(-5, 150))
                : pick(List.of("orders", "app.orders", "2026-11-21", "nightly", "k-" + random.nextInt(5)), random);
    }

    private String body(Random random) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("backup_file", random.nextBoolean() ? "latest" : id);
        JsonNode properties = description.root().at("/components/schemas/RestoreRequest/properties");
        properties.fieldNames().forEachRemaining(name -> maybe(random, () -> body.set(name, node(random, 0)), 3));
        maybe(random, () -> body.set(pick(NASTY, random), node(random, 0)), 10);
        String text = body.toString();
        return random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private static JsonNode node(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextDouble() * random.nextInt());
            case 3, 4 -> make.textNode(pick(NASTY, random));
            case 5 -> make.arrayNode().add(node(random, depth + 1));
            default -> make.objectNode().set(pick(NASTY, random), node(random, depth + 1));
        };
    }

    private static String encoded(String value) {
        return value.startsWith("%") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
