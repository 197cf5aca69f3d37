package dev.nightkeep.discord.api;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** The commands that Discord knows of us. The same rules as for {@link DiscordMessages} hold. */
public interface DiscordRegistry {
    /** What is registered there. */
    List<JsonObject> commands(CommandScope scope);

    /** Puts these in the place of everything that is registered there, and gives what is registered then. */
    List<JsonObject> overwrite(CommandScope scope, List<JsonObject> commands);
}
