/** A Discord of our own, for tests and the simulator. */
@NullMarked
package dev.nightkeep.discord.fake;

import org.jspecify.annotations.NullMarked;
