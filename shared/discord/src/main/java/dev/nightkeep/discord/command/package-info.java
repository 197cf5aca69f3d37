/** The slash commands, as data. */
@NullMarked
package dev.nightkeep.discord.command;

import org.jspecify.annotations.NullMarked;
