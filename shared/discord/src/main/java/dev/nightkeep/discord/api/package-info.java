/** Ports to Discord, and how it fails. */
@NullMarked
package dev.nightkeep.discord.api;

import org.jspecify.annotations.NullMarked;
