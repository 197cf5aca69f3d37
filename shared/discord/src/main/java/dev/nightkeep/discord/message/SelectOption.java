package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.Optional;

/**
 * One line of a select.
 *
 * @param label       what is read; 1 to 100 characters
 * @param value       what comes back; 1 to 100 characters
 * @param description below the label; 1 to 100 characters
 * @param chosen      whether it is chosen from the start
 */
public record SelectOption(String label, String value, Optional<String> description, boolean chosen) {
    public SelectOption {
        Limits.text("The label of an option", Limits.OPTION_TEXT, label);
        Limits.text("The value of an option", Limits.OPTION_TEXT, value);
        description.ifPresent(text -> Limits.text("The description of an option", Limits.OPTION_TEXT, text));
    }

    /** Without description, and not chosen. */
    public static SelectOption of(String label, String value) {
        return new SelectOption(label, value, Optional.empty(), false);
    }

    JsonObject json() {
        return new JsonMembers()
                .put("label", label)
                .put("value", value)
                .putIfPresent("description", description)
                .putIf(chosen, "default", true)
                .object();
    }
}
