/** What Discord sends when a person does something. */
@NullMarked
package dev.nightkeep.discord.interaction;

import org.jspecify.annotations.NullMarked;
