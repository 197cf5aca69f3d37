package dev.nightkeep.discord.message;

/** What may lie below a label of a form. */
public sealed interface LabelledComponent extends Component permits TextInput, StringSelect {}
