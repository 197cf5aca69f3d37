package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Set;

/**
 * A person who did something.
 *
 * @param id          of the person, the same in every server
 * @param name        by which others see the person, as it came: to be escaped before it is shown
 * @param permissions in the channel of the interaction, computed by Discord; none in direct messages
 * @param roles       in the server
 */
public record Actor(Snowflake id, String name, Permissions permissions, Set<Snowflake> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}
