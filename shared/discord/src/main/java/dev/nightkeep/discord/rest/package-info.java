/** The ports over HTTP. */
@NullMarked
package dev.nightkeep.discord.rest;

import org.jspecify.annotations.NullMarked;
