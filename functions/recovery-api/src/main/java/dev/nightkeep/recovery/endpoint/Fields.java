package dev.nightkeep.recovery.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of a body. What nobody asked for is refused, not passed over: it may have been meant to restrain. */
final class Fields {
    private final ObjectNode body;

    private Fields(ObjectNode body) {
        this.body = body;
    }

    static Fields of(ObjectNode body, Set<String> known) {
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw refused("The body has a member that is not known; known are " + new TreeSet<>(known));
            }
        });
        return new Fields(body);
    }

    Optional<String> text(String name) {
        return value(name).map(node -> {
            if (!node.isTextual()) {
                throw refused("%s is not a text".formatted(name));
            }
            return node.textValue();
        });
    }

    boolean flag(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw refused("%s is neither true nor false".formatted(name));
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    Optional<ObjectNode> object(String name) {
        return value(name).map(node -> {
            if (!(node instanceof ObjectNode object)) {
                throw refused("%s is not an object".formatted(name));
            }
            return object;
        });
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
    }

    static RefusedRequestException refused(String why) {
        return new RefusedRequestException(ProblemKind.INVALID_BODY, why);
    }
}
