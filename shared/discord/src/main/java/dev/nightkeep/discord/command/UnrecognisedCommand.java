package dev.nightkeep.discord.command;

/**
 * A command that this version does not have, or with what it does not take: as when commands were registered by another
 * version.
 *
 * @param reason a sentence for the person who typed it
 */
public record UnrecognisedCommand(String reason) implements ParsedCommand {}
