package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;

/**
 * A button that sends us an interaction.
 *
 * @param customId comes back with the interaction; 1 to 100 characters
 * @param label    1 to 80 characters
 * @param style    how it looks
 * @param disabled whether it is shown, but cannot be pressed
 */
public record ActionButton(String customId, String label, ButtonStyle style, boolean disabled) implements Button {
    private static final int TYPE = 2;

    public ActionButton {
        Limits.text("A custom id", Limits.CUSTOM_ID, customId);
        Limits.text("The label of a button", Limits.BUTTON_LABEL, label);
    }

    /** One that can be pressed. */
    public static ActionButton of(String customId, String label, ButtonStyle style) {
        return new ActionButton(customId, label, style, false);
    }

    /** The same, to be looked at only. */
    public ActionButton asDisabled() {
        return new ActionButton(customId, label, style, true);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("style", style.number())
                .put("label", label)
                .put("custom_id", customId)
                .putIf(disabled, "disabled", true)
                .object();
    }
}
