package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;

/** A line across, or a gap where {@code line} is false. */
public record Separator(boolean line) implements ContainerComponent {
    private static final int TYPE = 14;

    @Override
    public JsonObject json() {
        return new JsonMembers().put("type", TYPE).put("divider", line).object();
    }
}
