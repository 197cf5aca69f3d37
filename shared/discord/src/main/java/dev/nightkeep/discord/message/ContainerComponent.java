package dev.nightkeep.discord.message;

/** What may lie in a container, and in a message as well. */
public sealed interface ContainerComponent extends Component, MessageComponent
        permits TextDisplay, Section, Separator, ActionRow, FileDisplay {}
