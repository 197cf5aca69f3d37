package dev.nightkeep.discord.interaction;

/**
 * Something that this version does not know: a new type, or a command that is no slash command.
 *
 * @param type as it came
 */
public record UnknownInteraction(InteractionOrigin origin, long type) implements Interaction {}
