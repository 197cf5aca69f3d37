/** What executions of state machines tell of themselves, in the store. */
@NullMarked
package dev.nightkeep.execution;

import org.jspecify.annotations.NullMarked;
