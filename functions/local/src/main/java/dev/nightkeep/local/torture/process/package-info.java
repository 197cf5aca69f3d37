/** Processes that run the real command line, and are killed. */
@NullMarked
package dev.nightkeep.local.torture.process;

import org.jspecify.annotations.NullMarked;
