package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A field of a form with what it asks for.
 *
 * @param label       above the field; 1 to 45 characters
 * @param description below that; 1 to 100 characters
 * @param component   the field
 */
public record Label(String label, Optional<String> description, LabelledComponent component) implements ModalComponent {
    private static final int TYPE = 18;

    public Label {
        Limits.text("The label of a field", Limits.MODAL_TITLE, label);
        description.ifPresent(text -> Limits.text("The description of a field", Limits.LABEL_DESCRIPTION, text));
    }

    @Override
    public List<LabelledComponent> inner() {
        return List.of(component);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("label", label)
                .putIfPresent("description", description)
                .put("component", component.json())
                .object();
    }
}
