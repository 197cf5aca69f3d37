package dev.nightkeep.discord.interaction;

/** Somebody sent a slash command. */
public record CommandInteraction(InteractionOrigin origin, CommandCall call) implements Interaction {}
