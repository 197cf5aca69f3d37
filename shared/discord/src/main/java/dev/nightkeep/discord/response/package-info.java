/** What an interaction is answered with. */
@NullMarked
package dev.nightkeep.discord.response;

import org.jspecify.annotations.NullMarked;
