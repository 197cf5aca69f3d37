/** Ids and permissions of Discord. */
@NullMarked
package dev.nightkeep.discord.value;

import org.jspecify.annotations.NullMarked;
