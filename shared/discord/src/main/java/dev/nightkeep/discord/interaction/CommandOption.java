package dev.nightkeep.discord.interaction;

/**
 * One option of a command.
 *
 * @param name    of the option
 * @param value   what was typed or chosen
 * @param focused whether it is the one that is being typed
 */
public record CommandOption(String name, OptionValue value, boolean focused) {}
