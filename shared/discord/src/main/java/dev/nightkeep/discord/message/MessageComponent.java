package dev.nightkeep.discord.message;

/** What may lie in a message itself. */
public sealed interface MessageComponent extends Component permits Container, ContainerComponent {}
