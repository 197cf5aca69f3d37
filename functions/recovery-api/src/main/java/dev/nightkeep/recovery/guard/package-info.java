/** What stands before every route: who may pass, how often, and what is noted of it. */
@NullMarked
package dev.nightkeep.recovery.guard;

import org.jspecify.annotations.NullMarked;
