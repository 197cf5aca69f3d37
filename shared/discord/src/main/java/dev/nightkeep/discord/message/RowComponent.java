package dev.nightkeep.discord.message;

/** What may lie in a row. */
public sealed interface RowComponent extends Component permits Button, StringSelect {}
