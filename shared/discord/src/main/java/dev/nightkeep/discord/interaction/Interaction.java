package dev.nightkeep.discord.interaction;

/**
 * Something that a person did, or a question of Discord's own (developer documentation, receiving and responding). What
 * this version does not know is an {@link UnknownInteraction}, so that it can be answered politely.
 */
public sealed interface Interaction
        permits PingInteraction,
                CommandInteraction,
                AutocompleteInteraction,
                ComponentInteraction,
                ModalInteraction,
                UnknownInteraction {
    /** What every interaction has: who, where, and how to answer. */
    InteractionOrigin origin();
}
