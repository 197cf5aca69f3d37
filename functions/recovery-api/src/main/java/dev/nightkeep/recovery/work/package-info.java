/** What operations do: the use cases of the core, told by an input and telling a result. */
@NullMarked
package dev.nightkeep.recovery.work;

import org.jspecify.annotations.NullMarked;
