package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody sent a form off.
 *
 * @param customId  what we had given the form; anybody can send any
 * @param fields    what was typed or chosen, by the custom id of the field
 * @param messageId of the message from which the form was opened, nothing where it was a command
 */
public record ModalInteraction(
        InteractionOrigin origin, String customId, Map<String, List<String>> fields, Optional<Snowflake> messageId)
        implements Interaction {
    public ModalInteraction {
        fields = Map.copyOf(fields);
    }

    /** The text that was typed into that field. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field))
                .flatMap(values -> values.stream().findFirst());
    }
}
