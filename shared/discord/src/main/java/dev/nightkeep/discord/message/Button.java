package dev.nightkeep.discord.message;

/** Something to press. */
public sealed interface Button extends RowComponent permits ActionButton, LinkButton {
    /** What stands on it. */
    String label();
}
