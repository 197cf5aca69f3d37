package dev.nightkeep.discord.interaction;

/** Discord asks whether we are there. To be answered with a pong, at once. */
public record PingInteraction(InteractionOrigin origin) implements Interaction {}
