package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nightkeep.recovery.http.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code openapi.json}, and whether an answer is what it says. */
final class Description {
    private final JsonNode root;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    Description() {
        this.root = read("openapi.json");
    }

    private static JsonNode read(String name) {
        try (InputStream in = RecoveryApi.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** One operation: method and path, with what is said of it. */
    record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().get("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** Fails where the answer is not among those that are described for the operation. */
    void requireDescribed(Operation operation, Answer answer) {
        JsonNode described = operation.node().get("responses").get(Integer.toString(answer.status()));
        assertThat(described)
                .as("%s answers %d: %s", operation, answer.status(), answer.all())
                .isNotNull();
        JsonNode response = resolved(described);
        requireHeaders(response.path("headers"), answer);
        String type = MediaTypes.bare(answer.header("Content-Type"));
        assertThat(type.isEmpty()).isEqualTo(!response.has("content"));
        if (!type.isEmpty()) {
            assertThat(response.get("content").has(type))
                    .as("%s of %s", type, operation)
                    .isTrue();
            requireBody(response.at("/content/" + type.replace("/", "~1") + "/schema"), type, answer);
        }
    }

    private void requireHeaders(JsonNode headers, Answer answer) {
        headers.properties().forEach(header -> {
            String value = answer.header(header.getKey());
            JsonNode schema = resolved(header.getValue()).get("schema");
            if (!value.isEmpty()) {
                boolean number = schema.path("type").asText().equals("integer");
                String json =
                        number ? value : new ObjectMapper().valueToTree(value).toString();
                assertThat(violations(schema, json)).as(header.getKey()).isEmpty();
            }
        });
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty();
    }

    private void requireBody(JsonNode schema, String type, Answer answer) {
        if (type.endsWith("json")) {
            assertThat(violations(schema, answer.text())).as(answer.text()).isEmpty();
        }
    }

    List<String> violations(JsonNode schema, String json) {
        return schemas.computeIfAbsent(schema, this::compile).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** References lead into the components, so those come along. */
    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }
}
