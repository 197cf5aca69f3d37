package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;

/** Reads interactions. Fields and types that it does not know are passed over. Thread-safe. */
public final class InteractionReader {
    /** A request that is larger is none of Discord's: the largest has a modal of 5 fields with 4,000 characters. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int PING = 1;
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL = 5;

    /** The type of a command that is typed with a slash. */
    private static final long CHAT_INPUT = 1;

    private InteractionReader() {}

    /**
     * The interaction that these bytes are.
     *
     * @throws MalformedPayloadException and nothing else, when it is none, when a field that we use is missing or of
     *     another type than documented, or when it is larger than {@link #MOST_BYTES}
     */
    public static Interaction read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new MalformedPayloadException("it is larger than %d bytes".formatted(MOST_BYTES));
        }
        JsonObject json = JsonReader.object(body);
        InteractionOrigin origin = OriginReader.read(json);
        long type = json.whole("type").orElseThrow(() -> new MalformedPayloadException("type is missing"));
        return switch (Math.clamp(type, 0, Integer.MAX_VALUE)) {
            case PING -> new PingInteraction(origin);
            case COMMAND ->
                isChatInput(json) ? new CommandInteraction(origin, call(json)) : new UnknownInteraction(origin, type);
            case COMPONENT -> component(origin, json);
            case AUTOCOMPLETE -> new AutocompleteInteraction(origin, call(json));
            case MODAL -> modal(origin, json);
            default -> new UnknownInteraction(origin, type);
        };
    }

    private static boolean isChatInput(JsonObject json) {
        return json.requiredObject("data").whole("type").orElse(CHAT_INPUT) == CHAT_INPUT;
    }

    private static CommandCall call(JsonObject json) {
        return CommandCallReader.read(json.requiredObject("data"));
    }

    private static ComponentInteraction component(InteractionOrigin origin, JsonObject json) {
        JsonObject data = json.requiredObject("data");
        return new ComponentInteraction(
                origin,
                data.requiredText("custom_id"),
                data.whole("component_type").orElse(0L),
                data.texts("values"),
                json.requiredObject("message").requiredId("id"));
    }

    private static ModalInteraction modal(InteractionOrigin origin, JsonObject json) {
        JsonObject data = json.requiredObject("data");
        return new ModalInteraction(
                origin,
                data.requiredText("custom_id"),
                ModalFieldsReader.read(data),
                json.object("message").flatMap(InteractionReader::id));
    }

    private static Optional<Snowflake> id(JsonObject message) {
        return message.id("id");
    }
}
