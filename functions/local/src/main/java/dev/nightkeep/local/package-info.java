/** Nightkeep on one machine: the command line, and the demo beside it. */
@NullMarked
package dev.nightkeep.local;

import org.jspecify.annotations.NullMarked;
