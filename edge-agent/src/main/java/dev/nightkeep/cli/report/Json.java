package dev.nightkeep.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import java.io.IOException;

/** Writes results for programs. */
public final class Json {
    // Escaped, because nobody knows which character set standard output has.
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** A new object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A manifest as the format's schema describes it, without the checksum of bytes that are not shown here. */
    static JsonNode of(Manifest manifest) {
        try {
            ObjectNode tree = (ObjectNode) MAPPER.readTree(ManifestJson.write(manifest));
            return tree.without(ManifestJson.CHECKSUM);
        } catch (IOException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }

    /**
     * What somebody typed.
     *
     * @throws ConfigurationException when it is not JSON
     */
    public static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(
                    "What was given as JSON is none", "Put names and texts in double quotes: {\"n\": {\"$gt\": 5}}");
        }
    }

    /** Texts, numbers, lists and maps of them. */
    static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** What was written as JSON elsewhere. */
    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }

    /** One line of ASCII. */
    public static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("trees can always be written", e);
        }
    }
}
