package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** What a person sees of the answer to an interaction. */
public sealed interface FakeOutcome {
    /** The endpoint is there. */
    record Pong() implements FakeOutcome {}

    /** A message was posted, is being thought about, or was changed. */
    record Shown(FakeMessage message) implements FakeOutcome {}

    /** Nothing is seen yet. */
    record Waiting() implements FakeOutcome {}

    /** Suggestions are shown. */
    record Suggested(List<JsonObject> choices) implements FakeOutcome {}

    /** A form is opened. */
    record Opened(JsonObject form) implements FakeOutcome {}

    /**
     * "The application did not respond".
     *
     * @param reason for whoever develops the application
     */
    record Failed(String reason) implements FakeOutcome {}
}
