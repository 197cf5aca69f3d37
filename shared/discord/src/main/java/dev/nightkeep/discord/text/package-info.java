/** The sentences that people read. */
@NullMarked
package dev.nightkeep.discord.text;

import org.jspecify.annotations.NullMarked;
