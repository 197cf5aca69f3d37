/** Measures Nightkeep and prints what it finds as ratios. */
@NullMarked
package dev.nightkeep.benchmark;

import org.jspecify.annotations.NullMarked;
