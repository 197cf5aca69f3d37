package dev.nightkeep.discord.response;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.Limits;

/**
 * One suggestion for an option of type text.
 *
 * @param label what is read; 1 to 100 characters
 * @param value what is sent when it is chosen; 1 to 100 characters
 */
public record Suggestion(String label, String value) {
    public Suggestion {
        if (label.isBlank() || label.length() > Limits.OPTION_TEXT) {
            throw new IllegalArgumentException("A suggestion has a label of 1 to 100 characters");
        }
        if (value.isBlank() || value.length() > Limits.OPTION_TEXT) {
            throw new IllegalArgumentException("A suggestion has a value of 1 to 100 characters");
        }
    }

    JsonObject json() {
        return new JsonMembers().put("name", label).put("value", value).object();
    }
}
