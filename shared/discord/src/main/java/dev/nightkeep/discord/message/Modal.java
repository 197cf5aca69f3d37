package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/**
 * A form that opens above everything else.
 *
 * @param customId   comes back with the fields; 1 to 100 characters
 * @param title      1 to 45 characters
 * @param components 1 to 5 fields and texts
 */
public record Modal(String customId, String title, List<ModalComponent> components) {
    public Modal {
        components = List.copyOf(components);
        Limits.text("A custom id", Limits.CUSTOM_ID, customId);
        Limits.text("The title of a form", Limits.MODAL_TITLE, title);
        Limits.count("Components of a form", Limits.MODAL_COMPONENTS, components.size());
    }

    /** As Discord takes it. */
    public JsonObject json() {
        return new JsonMembers()
                .put("custom_id", customId)
                .put("title", title)
                .put("components", components.stream().map(Component::json).toList())
                .object();
    }
}
