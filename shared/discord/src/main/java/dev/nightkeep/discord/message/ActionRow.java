package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/**
 * A row of up to five buttons, or of one select.
 *
 * @param inner the buttons, or the select
 */
public record ActionRow(List<RowComponent> inner) implements ContainerComponent {
    private static final int TYPE = 1;

    public ActionRow {
        inner = List.copyOf(inner);
        Limits.count("Buttons of a row", Limits.BUTTONS, inner.size());
        if (inner.size() > 1 && inner.stream().anyMatch(StringSelect.class::isInstance)) {
            throw new IllegalArgumentException("A select fills its row alone");
        }
    }

    /** With these in it. */
    public static ActionRow of(RowComponent... inner) {
        return new ActionRow(List.of(inner));
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("components", inner.stream().map(Component::json).toList())
                .object();
    }
}
