package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;
import java.util.List;

/**
 * Somebody pressed a button or chose from a select.
 *
 * @param customId      what we had given the component; anybody can send any
 * @param componentType 2 is a button, 3 a select of texts, others as in the developer documentation
 * @param values        what was chosen; none for buttons
 * @param messageId     of the message under which it is
 */
public record ComponentInteraction(
        InteractionOrigin origin, String customId, long componentType, List<String> values, Snowflake messageId)
        implements Interaction {
    public ComponentInteraction {
        values = List.copyOf(values);
    }
}
