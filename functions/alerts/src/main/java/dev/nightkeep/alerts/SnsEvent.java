package dev.nightkeep.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Amazon SNS hands to a function (Lambda developer guide, SNS). */
final class SnsEvent {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SnsEvent() {}

    /** One message that was published, with its attributes. */
    record Message(String id, Optional<String> subject, String text, Map<String, String> facts) {
        /** The text as a JSON object, where it is one. */
        Optional<JsonNode> json() {
            try {
                return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The messages of an event.
     *
     * @throws ConfigurationException when it is no event of SNS
     */
    static List<Message> messages(byte[] event) {
        List<Message> messages = new ArrayList<>();
        records(event).forEach(each -> messages.add(message(each.path("Sns"))));
        if (messages.isEmpty()) {
            throw malformed();
        }
        return messages;
    }

    private static JsonNode records(byte[] event) {
        try {
            return Optional.ofNullable(MAPPER.readTree(event))
                    .orElseThrow(SnsEvent::malformed)
                    .path("Records");
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static Message message(JsonNode sns) {
        if (!sns.path("MessageId").isTextual() || !sns.path("Message").isTextual()) {
            throw malformed();
        }
        Map<String, String> facts = new TreeMap<>();
        sns.path("MessageAttributes")
                .properties()
                .forEach(each ->
                        facts.put(each.getKey(), each.getValue().path("Value").asText("")));
        return new Message(
                sns.path("MessageId").textValue(),
                Optional.ofNullable(sns.path("Subject").textValue()),
                sns.path("Message").textValue(),
                facts);
    }

    private static ConfigurationException malformed() {
        return new ConfigurationException(
                "The event of the alerts function is not one of Amazon SNS",
                "Let nothing but the topic of the stack call it");
    }
}
