/** Operations that deployed workflows do: started as executions, and followed by what these leave in the store. */
@NullMarked
package dev.nightkeep.recovery.execution;

import org.jspecify.annotations.NullMarked;
