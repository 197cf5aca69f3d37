package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.Optional;

/**
 * A field to type one line into, at least one character.
 *
 * @param customId    comes back with what was typed; 1 to 100 characters
 * @param placeholder stands in it while it is empty; 1 to 100 characters
 * @param most        characters that can be typed, up to 4,000
 */
public record TextInput(String customId, Optional<String> placeholder, int most) implements LabelledComponent {
    private static final int TYPE = 4;
    private static final int ONE_LINE = 1;

    public TextInput {
        Limits.text("A custom id", Limits.CUSTOM_ID, customId);
        placeholder.ifPresent(text -> Limits.text("The hint of a field", Limits.TEXT_INPUT_PLACEHOLDER, text));
        Limits.count("Characters of a field", Limits.TEXT_INPUT, most);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("custom_id", customId)
                .put("style", ONE_LINE)
                .put("min_length", 1)
                .put("max_length", most)
                .put("required", true)
                .putIfPresent("placeholder", placeholder)
                .object();
    }
}
