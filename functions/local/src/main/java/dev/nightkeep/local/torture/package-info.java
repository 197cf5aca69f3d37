/** Attacks the engine at random, and holds what it says against what is. */
@NullMarked
package dev.nightkeep.local.torture;

import org.jspecify.annotations.NullMarked;
