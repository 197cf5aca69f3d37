/** The port to deployed stacks, and what an installation is made of. */
@NullMarked
package dev.nightkeep.stack;

import org.jspecify.annotations.NullMarked;
