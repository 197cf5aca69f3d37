package dev.nightkeep.discord.message;

/** What may lie in a form. */
public sealed interface ModalComponent extends Component permits Label, TextDisplay {}
