package dev.nightkeep.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One resource of the template. */
record CloudResource(String id, JsonNode body) {
    String type() {
        return body.path("Type").asText();
    }

    JsonNode properties() {
        return body.path("Properties");
    }

    /** What stands at a path of properties, as {@code A/B/0/C}; missing where there is nothing. */
    JsonNode at(String path) {
        return properties().at("/" + path);
    }

    List<CloudStatement> statements() {
        return CloudTemplate.search(properties(), node -> node.has("Effect")).stream()
                .map(statement -> new CloudStatement(id, statement))
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
