package dev.nightkeep.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nightkeep.discord.fake.FakeExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Discord's own description of its API, where {@code NIGHTKEEP_DISCORD_OPENAPI} names the file. Of requests it also
 * refuses members that it does not know, which Discord would ignore without a word. Thread-safe.
 */
public final class OpenApi {
    /** Names the file. */
    public static final String VARIABLE = "NIGHTKEEP_DISCORD_OPENAPI";

    /** What to say where it is not there. */
    public static final String MISSING = "Discord's OpenAPI description is not here: set " + VARIABLE
            + " to openapi.json of github.com/discord/discord-api-spec";

    private static final String LOOSE = "https://discord.example/loose.json";
    private static final String STRICT = "https://discord.example/strict.json";

    private final JsonNode root;
    private final JsonNode strict;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new HashMap<>();

    private OpenApi(Path file) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            this.root = mapper.readTree(Files.readAllBytes(file));
            this.strict = root.deepCopy();
            close(strict);
            Map<String, String> documents = Map.of(LOOSE, root.toString(), STRICT, strict.toString());
            this.registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description, where it is there. */
    public static Optional<OpenApi> find() {
        return Holder.FOUND;
    }

    private static final class Holder {
        private static final Optional<OpenApi> FOUND = Optional.ofNullable(System.getenv(VARIABLE))
                .or(() -> Optional.ofNullable(System.getProperty(VARIABLE)))
                .map(Path::of)
                .map(OpenApi::new);
    }

    /** Makes objects take no other members than those that are described. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApi::close);
    }

    /** What is wrong with a request and its answer. */
    public synchronized List<String> violations(FakeExchange exchange) {
        Optional<String> path = path(exchange.path());
        String method = exchange.method().toLowerCase(Locale.ROOT);
        if (path.isEmpty() || !root.at(pointer("paths", path.get(), method)).isObject()) {
            return List.of("no such operation: %s %s".formatted(exchange.method(), exchange.path()));
        }
        List<String> violations = new ArrayList<>();
        boolean refused = exchange.status() >= 400;
        if (!refused) {
            violations.addAll(request(pointer("paths", path.get(), method, "requestBody"), exchange));
        }
        violations.addAll(response(pointer("paths", path.get(), method, "responses"), exchange));
        return List.copyOf(violations);
    }

    private List<String> request(String body, FakeExchange exchange) {
        String schema = body + pointer("content", "application/json", "schema");
        if (exchange.request().isEmpty()) {
            return List.of();
        }
        return root.at(schema).isMissingNode()
                ? List.of("a body where none is described")
                : validate(STRICT, schema, exchange.request());
    }

    private List<String> response(String responses, FakeExchange exchange) {
        if (exchange.status() >= 500
                || (exchange.status() == 403 && exchange.response().isEmpty())) {
            return List.of(); // of what stands before Discord
        }
        String status = Stream.of(String.valueOf(exchange.status()), exchange.status() / 100 + "XX")
                .filter(code -> root.at(responses).has(code))
                .findFirst()
                .orElse("");
        if (status.isEmpty()) {
            return List.of("no answer %d is described".formatted(exchange.status()));
        }
        String schema = resolve(responses + pointer(status)) + pointer("content", "application/json", "schema");
        if (root.at(schema).isMissingNode()) {
            return exchange.response().isEmpty() ? List.of() : List.of("an answer where none is described");
        }
        return validate(LOOSE, schema, exchange.response());
    }

    private String resolve(String pointer) {
        JsonNode node = root.at(pointer);
        return node.has("$ref") ? node.get("$ref").asText().substring(1) : pointer;
    }

    /** What is wrong with JSON that should be of a schema of that name. */
    public synchronized List<String> violations(String schema, byte[] json) {
        return validate(STRICT, pointer("components", "schemas", schema), new String(json, StandardCharsets.UTF_8));
    }

    private List<String> validate(String document, String pointer, String json) {
        return compiled
                .computeIfAbsent(document + pointer, key -> compile(document, pointer))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error ->
                        "%s %s: %s".formatted(error.getInstanceLocation(), error.getKeyword(), error.getMessage()))
                .limit(10)
                .toList();
    }

    /** References of a part lead into the whole. */
    private Schema compile(String document, String pointer) {
        JsonNode part = (document.equals(STRICT) ? strict : root).at(pointer);
        return registry.getSchema(part.toString().replace("\"#/", "\"" + document + "#/"), InputFormat.JSON);
    }

    private Optional<String> path(String actual) {
        String bare = actual.replaceFirst("\\?.*", "");
        List<String> templates = new ArrayList<>();
        root.get("paths").fieldNames().forEachRemaining(templates::add);
        return Stream.concat(
                        templates.stream().filter(bare::equals),
                        templates.stream().filter(template -> bare.matches(template.replaceAll("\\{[^}]+}", "[^/@]+"))))
                .findFirst();
    }

    private static String pointer(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
