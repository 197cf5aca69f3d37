package dev.nightkeep.discord.response;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.message.Modal;
import dev.nightkeep.discord.message.OutgoingMessage;
import java.time.Duration;
import java.util.List;

/** What an interaction is answered with (developer documentation, interaction callback types). Immutable. */
public sealed interface InteractionResponse {
    /** How long Discord waits for it. */
    Duration IN_TIME = Duration.ofSeconds(3);

    /** As Discord takes it. */
    JsonObject json();

    /** As the body of an answer with status 200 and {@code Content-Type: application/json}. */
    default byte[] bytes() {
        return JsonWriter.bytes(json());
    }

    /** We are there. To pings only. */
    record Pong() implements InteractionResponse {
        @Override
        public JsonObject json() {
            return new JsonMembers().put("type", 1).object();
        }
    }

    /** A message, at once. */
    record Message(OutgoingMessage message) implements InteractionResponse {
        public Message {
            requireNoFiles(message);
        }

        @Override
        public JsonObject json() {
            return new JsonMembers().put("type", 4).put("data", message.json()).object();
        }
    }

    /**
     * "Thinking", until the message is edited.
     *
     * @param ephemeral whether the message that follows is for one person alone; cannot be changed later
     */
    record DeferredMessage(boolean ephemeral) implements InteractionResponse {
        @Override
        public JsonObject json() {
            return new JsonMembers()
                    .put("type", 5)
                    .putIf(
                            ephemeral,
                            "data",
                            new JsonMembers()
                                    .put("flags", OutgoingMessage.EPHEMERAL)
                                    .object())
                    .object();
        }
    }

    /** Nothing is seen until the message is edited. To components only. */
    record DeferredUpdate() implements InteractionResponse {
        @Override
        public JsonObject json() {
            return new JsonMembers().put("type", 6).object();
        }
    }

    /** The message with the component becomes this one. To components, and forms that were opened from one. */
    record Update(OutgoingMessage message) implements InteractionResponse {
        public Update {
            requireNoFiles(message);
        }

        @Override
        public JsonObject json() {
            return new JsonMembers()
                    .put("type", 7)
                    .put("data", message.replacement())
                    .object();
        }
    }

    /** What could be meant by what is being typed: at most 25. */
    record Suggestions(List<Suggestion> suggestions) implements InteractionResponse {
        private static final int MOST = 25;

        public Suggestions {
            suggestions = List.copyOf(suggestions);
            if (suggestions.size() > MOST) {
                throw new IllegalArgumentException("Suggestions are at most %d".formatted(MOST));
            }
        }

        @Override
        public JsonObject json() {
            return new JsonMembers()
                    .put("type", 8)
                    .put(
                            "data",
                            new JsonMembers()
                                    .put(
                                            "choices",
                                            suggestions.stream()
                                                    .map(Suggestion::json)
                                                    .toList())
                                    .object())
                    .object();
        }
    }

    /** Opens a form. Not to pings, and not to forms. */
    record Form(Modal modal) implements InteractionResponse {
        @Override
        public JsonObject json() {
            return new JsonMembers().put("type", 9).put("data", modal.json()).object();
        }
    }

    /** Refuses a message with files: answers are JSON alone. */
    private static void requireNoFiles(OutgoingMessage message) {
        if (!message.attachments().isEmpty()) {
            throw new IllegalArgumentException("An answer has no files; defer it, and edit the message");
        }
    }
}
