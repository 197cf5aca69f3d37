/** Stores that cost nothing, for measuring what the rest does. */
@NullMarked
package dev.nightkeep.benchmark.store;

import org.jspecify.annotations.NullMarked;
