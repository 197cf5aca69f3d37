package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/**
 * A card with a coloured edge.
 *
 * @param accent its colour
 * @param inner  what lies in it
 */
public record Container(Accent accent, List<ContainerComponent> inner) implements MessageComponent {
    private static final int TYPE = 17;

    public Container {
        inner = List.copyOf(inner);
        Limits.count("Components of a container", Limits.COMPONENTS, inner.size());
    }

    /** With these in it. */
    public static Container of(Accent accent, ContainerComponent... inner) {
        return new Container(accent, List.of(inner));
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("accent_color", accent.rgb())
                .put("components", inner.stream().map(Component::json).toList())
                .object();
    }
}
