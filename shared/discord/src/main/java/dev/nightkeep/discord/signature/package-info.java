/** Signatures of interactions: who may speak to us. */
@NullMarked
package dev.nightkeep.discord.signature;

import org.jspecify.annotations.NullMarked;
