/** Programs of this host that are run: their output is streamed, their end is checked. */
@NullMarked
package dev.nightkeep.agent.process;

import org.jspecify.annotations.NullMarked;
