/** Lambda handlers of the state machines: what they have in common. */
@NullMarked
package dev.nightkeep.workflow;

import org.jspecify.annotations.NullMarked;
