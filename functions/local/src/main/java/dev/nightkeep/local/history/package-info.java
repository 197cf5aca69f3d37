/**
 * A believable history of one person's Nightscout site, made from a seed. The shapes of its documents are those of
 * Nightscout's HTTP API; the values are simulated.
 */
@NullMarked
package dev.nightkeep.local.history;

import org.jspecify.annotations.NullMarked;
